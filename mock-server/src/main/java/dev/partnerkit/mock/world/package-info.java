/** Worlds: their data at one moment, the changes that move it on, their clocks, and who may enter. */
@NullMarked
package dev.partnerkit.mock.world;

import org.jspecify.annotations.NullMarked;
