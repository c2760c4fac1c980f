/** What a search finds: as pages, rows and streams, and whole. */
@NullMarked
package dev.partnerkit.client.listing;

import org.jspecify.annotations.NullMarked;
