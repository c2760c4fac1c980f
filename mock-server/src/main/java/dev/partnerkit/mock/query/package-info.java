/** Questions to a snapshot, answered by position and never by scanning what does not match. */
@NullMarked
package dev.partnerkit.mock.query;

import org.jspecify.annotations.NullMarked;
