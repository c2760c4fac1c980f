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
    private final List<Listener> listeners = new ArrayList<>(0);
    private boolean closed;
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
        // An answer that was on its way when its world was closed.
        if (closed) {
            return exchange;
        }
        if (kept == null) {
            kept = new ArrayDeque<>();
        }
        kept.addLast(exchange);
        weigh(exchange.weight());
        evict(kept);
        for (Listener listener : List.copyOf(listeners)) {
            listener.each.accept(exchange);
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

    /** How many listen or wait. */
    public synchronized int listeners() {
        return listeners.size();
    }

    /** Begins anew, with number 1. */
    public synchronized void clear() {
        weigh(-bytes);
        kept = null;
        recorded = 0;
        evicted = 0;
    }

    /** Forgets everything, ends whoever listens, and keeps nothing any more. */
    public synchronized void close() {
        clear();
        closed = true;
        List.copyOf(listeners).forEach(listener -> listener.end.run());
        listeners.clear();
    }

    /**
     * Tells of every exchange from now on, after those kept from a number on; it must not take long.
     *
     * @param end is run when the journal is closed
     */
    public synchronized Subscription listen(long from, Consumer<Exchange> each, Runnable end) {
        Listener listener = new Listener(each, end);
        find(exchange -> exchange.number() >= from).forEach(each);
        if (closed) {
            end.run();
        } else {
            listeners.add(listener);
        }
        return () -> {
            synchronized (this) {
                listeners.remove(listener);
            }
        };
    }

    /** Whether as many fit as are waited for: true as soon as they do, false when patience or the world is over. */
    public CompletableFuture<Boolean> await(Predicate<? super Exchange> wanted, long atLeast, Duration patience) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        Consumer<Exchange> count = new Consumer<>() {
            private long seen;

            @Override
            public void accept(Exchange exchange) {
                // What waits for it goes on elsewhere, and not where the exchange is written.
                if (wanted.test(exchange) && ++seen >= atLeast) {
                    met.completeAsync(() -> true);
                }
            }
        };
        Subscription subscription = listen(0, count, () -> met.completeAsync(() -> false));
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

    private static final class Listener {
        private final Consumer<Exchange> each;
        private final Runnable end;

        Listener(Consumer<Exchange> each, Runnable end) {
            this.each = each;
            this.end = end;
        }
    }

    /** Ends the listening. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
