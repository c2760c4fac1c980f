/** Where time comes from: this machine's, and the vendor's as far as its answers tell it. */
@NullMarked
package dev.partnerkit.client.time;

import org.jspecify.annotations.NullMarked;
