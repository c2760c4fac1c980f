/** Requests, signed as the vendor wants them, and what sends very many of them. */
@NullMarked
package dev.partnerkit.bench.load;

import org.jspecify.annotations.NullMarked;
