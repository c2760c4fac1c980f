/** Scenarios of the mock server. */
@NullMarked
package dev.partnerkit.bench.mock;

import org.jspecify.annotations.NullMarked;
