/** Worlds to begin with: built in, told in files and requests, told in Java, and written as files again. */
@NullMarked
package dev.partnerkit.mock.seed;

import org.jspecify.annotations.NullMarked;
