/** Servers as processes of their own: started, asked what they cost, and ended. */
@NullMarked
package dev.partnerkit.bench.server;

import org.jspecify.annotations.NullMarked;
