/** Searches as pages, rows and streams. */
@NullMarked
package dev.partnerkit.client.paging;

import org.jspecify.annotations.NullMarked;
