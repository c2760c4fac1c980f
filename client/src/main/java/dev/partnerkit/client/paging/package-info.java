/** Pages, and what they come from. */
@NullMarked
package dev.partnerkit.client.paging;

import org.jspecify.annotations.NullMarked;
