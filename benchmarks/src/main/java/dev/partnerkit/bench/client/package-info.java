/** The client beside what somebody would write instead: each in a process of its own, against a stub in another. */
@NullMarked
package dev.partnerkit.bench.client;

import org.jspecify.annotations.NullMarked;
