package dev.partnerkit.mock.world;

import java.math.BigDecimal;
import java.util.Comparator;

/** Money that came in or went out: when, in which turn among those of the same second, and how much. */
public record Movement(long at, long turn, BigDecimal amount) {

    private static final Comparator<Movement> ORDER =
            Comparator.comparingLong(Movement::at).thenComparingLong(Movement::turn);

    static final Sorted<Movement, BigDecimal> NONE = Sorted.empty(ORDER, Amounts.SUM);

    private enum Amounts implements Measure<Movement, BigDecimal> {
        SUM;

        @Override
        public BigDecimal zero() {
            return BigDecimal.ZERO;
        }

        @Override
        public BigDecimal of(Movement movement) {
            return movement.amount();
        }

        @Override
        public BigDecimal plus(BigDecimal left, BigDecimal right) {
            return left.add(right);
        }
    }
}
