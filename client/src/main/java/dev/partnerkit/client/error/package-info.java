/** What can go wrong with a call: one unchecked family, each member of which tells all that is known. */
@NullMarked
package dev.partnerkit.client.error;

import org.jspecify.annotations.NullMarked;
