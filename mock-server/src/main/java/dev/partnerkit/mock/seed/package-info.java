/** Worlds to begin with. */
@NullMarked
package dev.partnerkit.mock.seed;

import org.jspecify.annotations.NullMarked;
