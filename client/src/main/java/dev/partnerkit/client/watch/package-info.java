/** What a client does, told as it happens: to listeners, to the log, to metrics and traces. */
@NullMarked
package dev.partnerkit.client.watch;

import org.jspecify.annotations.NullMarked;
