/** From rows and refusals to bodies: every decision about form is taken here. */
@NullMarked
package dev.partnerkit.mock.render;

import org.jspecify.annotations.NullMarked;
