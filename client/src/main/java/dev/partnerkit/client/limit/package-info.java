/** How often the vendors may be asked: waiting here instead of being refused there. */
@NullMarked
package dev.partnerkit.client.limit;

import org.jspecify.annotations.NullMarked;
