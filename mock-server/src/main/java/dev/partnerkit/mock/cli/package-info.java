/** The mock on the command line: one class for each command. */
@NullMarked
package dev.partnerkit.mock.cli;

import org.jspecify.annotations.NullMarked;
