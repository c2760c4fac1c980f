package dev.partnerkit.mock.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest exchanges of a world. It is bounded by count and by bytes, and never forgets in silence: {@link #evicted}
 * says how many are gone, and a check that they could have changed does not hold.
 */
public final class Journal {

    private final Budget budget;
    private final List<Consumer<Exchange>> listeners = new ArrayList<>(0);
    private Bounds bounds = Bounds.DEFAULT;
    // A world that is never asked anything keeps no room for answers.
    private @Nullable Deque<Exchange> kept;
    private long bytes;
    private long recorded;
    private long evicted;

    public Journal(Budget budget) {
        this.budget = budget;
    }

    /** Keeps an exchange and gives it its number; who waits for it or listens is told before this returns. */
    public synchronized Exchange append(Exchange draft) {
        Exchange exchange = draft.numbered(++recorded);
        if (kept == null) {
            kept = new ArrayDeque<>();
        }
        kept.addLast(exchange);
        weigh(exchange.weight());
        evict(kept);
        for (Consumer<Exchange> listener : List.copyOf(listeners)) {
            listener.accept(exchange);
        }
        return exchange;
    }

    /** Those kept that fit, oldest first. */
    public synchronized List<Exchange> find(Predicate<? super Exchange> wanted) {
        List<Exchange> found = new ArrayList<>();
        if (kept != null) {
            for (Exchange exchange : kept) {
                if (wanted.test(exchange)) {
                    found.add(exchange);
                }
            }
        }
        return found;
    }

    /** How many there were since the journal was last cleared. */
    public synchronized long recorded() {
        return recorded;
    }

    /** How many of them are no longer kept. */
    public synchronized long evicted() {
        return evicted;
    }

    /** About how many bytes those kept take. */
    public synchronized long bytes() {
        return bytes;
    }

    public synchronized Bounds bounds() {
        return bounds;
    }

    /** Sets how much is kept, beginning now. */
    public synchronized void keep(Bounds newBounds) {
        bounds = newBounds;
        if (kept != null) {
            evict(kept);
        }
    }

    /** Begins anew, with number 1. */
    public synchronized void clear() {
        weigh(-bytes);
        kept = null;
        recorded = 0;
        evicted = 0;
    }

    /** Tells of every exchange from now on, after those kept from a number on; it must not take long. */
    public synchronized Subscription listen(long from, Consumer<Exchange> listener) {
        find(exchange -> exchange.number() >= from).forEach(listener);
        listeners.add(listener);
        return () -> {
            synchronized (this) {
                listeners.remove(listener);
            }
        };
    }

    /** Whether as many fit as are waited for: true as soon as they do, false when patience is over. */
    public CompletableFuture<Boolean> await(Predicate<? super Exchange> wanted, long atLeast, Duration patience) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        Subscription subscription = listen(0, new Consumer<>() {
            private long seen;

            @Override
            public void accept(Exchange exchange) {
                if (wanted.test(exchange) && ++seen >= atLeast) {
                    met.complete(true);
                }
            }
        });
        if (atLeast <= 0) {
            met.complete(true);
        }
        met.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        return met.whenComplete((held, failure) -> subscription.close());
    }

    private void evict(Deque<Exchange> present) {
        while (!present.isEmpty()
                && (present.size() > bounds.exchanges() || bytes > bounds.bytes() || isGreedy(present))) {
            weigh(-present.removeFirst().weight());
            evicted++;
        }
    }

    // When all worlds together keep too much, whoever writes gives up its own, except the very latest.
    private boolean isGreedy(Deque<Exchange> present) {
        return present.size() > 1 && budget.isExceeded();
    }

    private void weigh(long more) {
        bytes += more;
        budget.take(more);
    }

    /** Ends the listening. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
