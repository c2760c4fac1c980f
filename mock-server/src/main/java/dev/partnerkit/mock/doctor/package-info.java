/** What is wrong with a signature: which usual mistake makes the one that a client sent. */
@NullMarked
package dev.partnerkit.mock.doctor;

import org.jspecify.annotations.NullMarked;
