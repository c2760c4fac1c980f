/** Worlds of any size, computed from a seed. */
@NullMarked
package dev.partnerkit.mock.seed.crowd;

import org.jspecify.annotations.NullMarked;
