package dev.partnerkit.client.call;

import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.time.Timing;
import dev.partnerkit.client.watch.Listeners;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * What all calls of a client share.
 *
 * @param settings of calls that have no others
 * @param timing by which they wait
 * @param random that spreads retries
 * @param listeners who hear of them
 * @param drift what was met so far
 * @param executor on which futures that are handed out complete
 */
public record Core(
        CallSettings settings,
        Timing timing,
        RandomGenerator random,
        Listeners listeners,
        DriftLog drift,
        Executor executor) {}
