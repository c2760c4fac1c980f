package dev.partnerkit.client.call;

import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.time.Timing;
import dev.partnerkit.client.watch.Listeners;
import dev.partnerkit.client.watch.PartnerListener;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What all calls of a client share.
 *
 * @param settings of calls that have no others
 * @param limits how often an account may ask
 * @param timing by which they wait
 * @param random that spreads retries
 * @param listeners who hear of them
 * @param drift what was met so far
 * @param executor on which futures that are handed out complete
 */
public record Core(
        CallSettings settings,
        RateLimits limits,
        Timing timing,
        RandomGenerator random,
        Listeners listeners,
        DriftLog drift,
        Executor executor) {

    /** In real time, with what Java has at hand. */
    public static Core of(CallSettings settings, RateLimits limits, List<PartnerListener> listeners) {
        return new Core(
                settings,
                limits,
                Timing.REAL,
                () -> ThreadLocalRandom.current().nextLong(),
                new Listeners(listeners),
                new DriftLog(),
                Timing.THREADS);
    }
}
