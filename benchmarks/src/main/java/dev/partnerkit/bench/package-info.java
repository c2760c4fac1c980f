/** The kit measured beside what somebody would use instead: scenarios, run one after the other. */
@NullMarked
package dev.partnerkit.bench;

import org.jspecify.annotations.NullMarked;
