package dev.partnerkit.mock.world;

import java.util.Comparator;

/** A trade of a user: when, in which turn among those of the same second, and what it amounted to. */
public record Trade(long at, long turn, Turnover turnover) {

    private static final Comparator<Trade> ORDER =
            Comparator.comparingLong(Trade::at).thenComparingLong(Trade::turn);

    static final Sorted<Trade, Turnover> NONE = Sorted.empty(ORDER, Turnovers.SUM);

    private enum Turnovers implements Measure<Trade, Turnover> {
        SUM;

        @Override
        public Turnover zero() {
            return Turnover.NONE;
        }

        @Override
        public Turnover of(Trade trade) {
            return trade.turnover();
        }

        @Override
        public Turnover plus(Turnover left, Turnover right) {
            return left.plus(right);
        }
    }
}
