/** The control API: worlds, data, clocks, faults and journals from any language. */
@NullMarked
package dev.partnerkit.mock.control;

import org.jspecify.annotations.NullMarked;
