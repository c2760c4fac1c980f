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
        // From the oldest on they only rise, and a ring may hold ten thousand.
        int outside = 0;
        int end = moments.length;
        while (outside < end) {
            int middle = (outside + end) >>> 1;
            if (moments[(oldest + middle) % moments.length] + SECOND > now) {
                end = middle;
            } else {
                outside = middle + 1;
            }
        }
        return moments.length - outside;
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
