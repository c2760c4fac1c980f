package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.Timing;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request under way, and the connection it took: nobody waits for an answer whose future was cancelled, but the
 * framework would keep the connection open for it until the read timeout.
 */
public final class Sending implements PropagatedContextElement {

    // Where the framework notes which connection a request took.
    private static final String CONNECTION = "netty_channel";
    // A request may still be waiting for its connection, which takes no longer than this.
    private static final int MOST_LOOKS = 30;

    private volatile @Nullable HttpRequest<?> request;
    private int looks;

    static void note(HttpRequest<?> request) {
        Sending sending = PropagatedContext.getOrEmpty().find(Sending.class).orElse(null);
        if (sending != null) {
            sending.request = request;
        }
    }

    /** The same future; when it is cancelled, the connection ends. */
    @SuppressWarnings("FutureReturnValueIgnored") // it is the one that is handed back
    public <A> CompletableFuture<A> of(CompletableFuture<A> answer) {
        answer.whenComplete((come, thrown) -> {
            if (answer.isCancelled()) {
                end();
            }
        });
        return answer;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends, or has ended
    private void end() {
        HttpRequest<?> sent = request;
        if (sent == null) {
            return;
        }
        if (sent.getAttribute(CONNECTION).orElse(null) instanceof Channel taken) {
            taken.close();
        } else if (looks++ < MOST_LOOKS) {
            Timing.REAL.after(Duration.ofSeconds(1), this::end);
        }
    }
}
