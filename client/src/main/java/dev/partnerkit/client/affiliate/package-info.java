/** The affiliate operations: what is searched for, and what is found. */
@NullMarked
package dev.partnerkit.client.affiliate;

import org.jspecify.annotations.NullMarked;
