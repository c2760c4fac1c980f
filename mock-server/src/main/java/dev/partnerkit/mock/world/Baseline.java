package dev.partnerkit.mock.world;

import dev.partnerkit.mock.throttle.Limits;

/**
 * All that is set in a world at one moment, to come back to: it shares the data with the world it was taken from.
 *
 * @param clock how the clock was set, which is not where it stands: a clock that was set and runs on is set again
 */
public record Baseline(
        Snapshot snapshot, Readings readings, Strictness strictness, Limits limits, WorldClock.Setting clock) {

    /** Nothing at all, in real time, as documented. */
    public static final Baseline BLANK = new Baseline(
            Snapshot.EMPTY, Readings.DEFAULT, Strictness.DOCUMENTED, Limits.DOCUMENTED, WorldClock.Setting.FOLLOW);
}
