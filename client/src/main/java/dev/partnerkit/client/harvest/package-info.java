/** Collects all that a search finds while the vendor's data moves, and tells how surely it is all. */
@NullMarked
package dev.partnerkit.client.harvest;

import org.jspecify.annotations.NullMarked;
