/** What went over the wire of a world: a bounded record that can be searched, verified and awaited. */
@NullMarked
package dev.partnerkit.mock.journal;

import org.jspecify.annotations.NullMarked;
