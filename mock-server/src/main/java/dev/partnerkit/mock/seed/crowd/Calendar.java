package dev.partnerkit.mock.seed.crowd;

import java.time.Duration;
import java.time.Instant;

/**
 * When each of so many appears: evenly over three years, at some moment of its own share of them, and one in sixteen in
 * the same second as the one before.
 */
record Calendar(int count, Dice dice) {

    static final long END = Instant.parse("2026-07-01T00:00:00Z").getEpochSecond();

    private static final int SPAN = (int) Duration.ofDays(3 * 365).toSeconds();
    private static final int TWIN = 16;
    private static final int SHARE_BITS = 13;

    /** The second; it never falls while the index rises. */
    long second(int index) {
        int at = index % TWIN == TWIN - 1 ? index - 1 : index;
        return END - SPAN + ((long) SPAN * at + Dice.below(SPAN, dice.roll(at))) / count;
    }

    /** Into how many shares of some hours all seconds fall. */
    static int shares() {
        return share(END) + 1;
    }

    /** The share of a second. */
    static int share(long second) {
        return (int) (second - (END - SPAN)) >> SHARE_BITS;
    }

    /** A second after another, and before the end. */
    static long after(long second, long roll) {
        return second + Dice.below((int) (END - second), roll);
    }
}
