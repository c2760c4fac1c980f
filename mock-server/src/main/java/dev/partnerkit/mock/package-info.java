/** The mock server: on the command line or inside a test. */
@NullMarked
package dev.partnerkit.mock;

import org.jspecify.annotations.NullMarked;
