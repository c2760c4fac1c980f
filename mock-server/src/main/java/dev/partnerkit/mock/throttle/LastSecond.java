package dev.partnerkit.mock.throttle;

import java.util.Arrays;

/** When the latest requests were let in: a ring of as many moments as a second takes requests. */
final class LastSecond {

    private static final long SECOND = 1000;
    private static final long NEVER = Long.MIN_VALUE;

    private final long[] moments;
    private int oldest;

    LastSecond(int most) {
        moments = new long[most];
        Arrays.fill(moments, NEVER);
    }

    /** From when on one more may come: as soon as the oldest of the ring is a second past. */
    long free() {
        return moments[oldest] + SECOND;
    }

    /** How many of the ring came within the second. */
    int within(long now) {
        int count = 0;
        for (long moment : moments) {
            if (moment != NEVER && moment + SECOND > now) {
                count++;
            }
        }
        return count;
    }

    /** Lets one more in, which takes the place of the oldest. */
    void add(long now) {
        moments[oldest] = now;
        oldest = (oldest + 1) % moments.length;
    }

    /** Whether everybody is a second past. */
    boolean isOver(long now) {
        int newest = (oldest + moments.length - 1) % moments.length;
        return moments[newest] + SECOND <= now;
    }
}
