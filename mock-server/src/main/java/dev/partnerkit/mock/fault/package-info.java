/** Faults that a world has been told to show: when they strike, and what they do to an answer. */
@NullMarked
package dev.partnerkit.mock.fault;

import org.jspecify.annotations.NullMarked;
