package dev.partnerkit.client.limit;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.time.Timing;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gates of one account. The vendor counts by host and key, however many clients a program has made for it, so they
 * are shared by all clients of this JVM for as long as one of them is around.
 */
public final class Gates {

    // The one mutable thing that belongs to nobody: the vendor's own count is one for the machine, too.
    private static final Map<List<Object>, WeakReference<Gate>> SHARED = new ConcurrentHashMap<>();

    private final RateLimits limits;
    private final Timing timing;
    private final String host;
    private final Supplier<String> apiKey;
    private final Map<Operation, Turn> turns = new ConcurrentHashMap<>();

    public Gates(RateLimits limits, Timing timing, String host, Supplier<String> apiKey) {
        this.limits = limits;
        this.timing = timing;
        this.host = host;
        this.apiKey = apiKey;
    }

    /** Takes a turn, in the order of asking; it is null when the patience was not enough, or the call was over before. */
    public CompletableFuture<@Nullable Turn> turn(Operation operation, Duration patience, CompletableFuture<?> call) {
        return pass(turns.computeIfAbsent(operation, this::through), 0, patience, call);
    }

    /** How long a request takes at least, when many are sent one after the other. */
    public Duration pace(Operation operation) {
        int most = Math.max(limits.of(operation), limits.of(operation.vendor()));
        int least = Math.min(
                limits.of(operation) > 0 ? limits.of(operation) : most,
                limits.of(operation.vendor()) > 0 ? limits.of(operation.vendor()) : most);
        return least == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(least);
    }

    private CompletableFuture<@Nullable Turn> pass(Turn turn, int first, Duration patience, CompletableFuture<?> call) {
        for (int i = first; i < turn.gates().size(); i++) {
            Gate gate = turn.gates().get(i);
            if (!gate.enter()) {
                int next = i;
                long begun = timing.nanos();
                return gate.await(patience, call).thenCompose(entered -> {
                    if (entered) {
                        return pass(turn, next + 1, patience.minusNanos(timing.nanos() - begun), call);
                    }
                    new Turn(turn.gates().subList(0, next)).end();
                    return CompletableFuture.completedFuture(null);
                });
            }
        }
        return CompletableFuture.completedFuture(turn);
    }

    private Turn through(Operation operation) {
        List<Gate> gates = new ArrayList<>(2);
        add(gates, operation.id(), limits.of(operation));
        add(gates, operation.vendor().serviceId(), limits.of(operation.vendor()));
        return new Turn(gates);
    }

    private void add(List<Gate> gates, String what, int most) {
        if (most > 0) {
            gates.add(shared(List.of(host, apiKey.get(), what, timing), most));
        }
    }

    private Gate shared(List<Object> key, int most) {
        SHARED.values().removeIf(reference -> reference.refersTo(null));
        Gate made = new Gate(most, timing);
        Gate known =
                SHARED.computeIfAbsent(key, absent -> new WeakReference<>(made)).get();
        return known == null ? shared(key, most) : known.atMost(most);
    }
}
