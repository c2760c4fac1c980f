package dev.partnerkit.mock.seed.crowd;

import java.math.BigDecimal;

/** Amounts of money as they come: most are small, and above any amount half as many are twice as large. */
final class Amounts {

    private static final int PLACES = 2;
    private static final int SMALLEST = 1_000;
    private static final int MOST_DOUBLED = 14;

    private Amounts() {}

    /** Between 10 and 330 thousand, in hundredths. */
    static long cents(long roll) {
        return (long) (SMALLEST + Dice.below(SMALLEST, roll)) << Dice.streak(MOST_DOUBLED, roll);
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, PLACES);
    }
}
