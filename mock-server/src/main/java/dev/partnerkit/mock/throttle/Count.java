package dev.partnerkit.mock.throttle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who was let in while a clock ran on; threads that ask for different users do not wait for each other. */
final class Count {

    private static final long SECOND = 1000;

    private final Limits limits;
    private final Clock clock;
    private final Map<Long, Caller> callers = new ConcurrentHashMap<>();
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong swept = new AtomicLong(Long.MIN_VALUE);

    Count(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Limits limits() {
        return limits;
    }

    /** Whether the clock was set back. */
    boolean isAhead() {
        // In this order: a clock that only runs on never shows less than what was read from it before.
        long seen = latest.get();
        return clock.millis() < seen;
    }

    @Nullable
    Wait ask(long user, List<Quota> quotas) {
        AtomicReference<@Nullable Wait> wait = new AtomicReference<>();
        callers.compute(user, (id, known) -> {
            Caller caller = known == null ? new Caller(id) : known;
            // Read while nobody else may count for this user, so that its moments never go back.
            long now = clock.millis();
            latest.accumulateAndGet(now, Math::max);
            wait.set(caller.ask(quotas, now));
            return caller;
        });
        sweep(latest.get());
        return wait.get();
    }

    /** How much of each quota a user has used. */
    List<Used> used(long user, List<Quota> quotas) {
        List<Used> used = new ArrayList<>(2);
        callers.computeIfPresent(user, (id, caller) -> {
            used.addAll(caller.used(quotas, clock.millis()));
            return caller;
        });
        return used;
    }

    /** How many users are remembered. */
    int size() {
        return callers.size();
    }

    // Once in a second, whoever comes first tidies up.
    private void sweep(long now) {
        long second = Math.floorDiv(now, SECOND);
        long before = swept.get();
        if (second > before && swept.compareAndSet(before, second)) {
            for (Long each : callers.keySet()) {
                callers.computeIfPresent(each, (id, caller) -> caller.forget(now) ? null : caller);
            }
        }
    }
}
