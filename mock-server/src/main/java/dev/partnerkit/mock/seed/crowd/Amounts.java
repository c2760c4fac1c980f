package dev.partnerkit.mock.seed.crowd;

import java.math.BigDecimal;

/** Amounts of money as they come: most are small, and above any amount half as many are twice as large. */
final class Amounts {

    private static final int PLACES = 2;
    private static final int SMALLEST = 5_000;
    private static final int MOST_DOUBLED = 14;

    private Amounts() {}

    /** Between 50 and 1.6 million, in hundredths. */
    static long cents(long roll) {
        return (long) (SMALLEST + Dice.below(SMALLEST, roll)) << Dice.streak(MOST_DOUBLED, roll);
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, PLACES);
    }
}
