/** How often who is known may ask: a second that slides, counted by the clock of a world. */
@NullMarked
package dev.partnerkit.mock.throttle;

import org.jspecify.annotations.NullMarked;
