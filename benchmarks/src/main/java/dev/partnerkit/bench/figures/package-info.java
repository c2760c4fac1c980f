/** What was measured: series of figures, tables of them, goals. */
@NullMarked
package dev.partnerkit.bench.figures;

import org.jspecify.annotations.NullMarked;
