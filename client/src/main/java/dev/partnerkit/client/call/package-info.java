/** The way of a call: limit, attempt, reading, retry. */
@NullMarked
package dev.partnerkit.client.call;

import org.jspecify.annotations.NullMarked;
