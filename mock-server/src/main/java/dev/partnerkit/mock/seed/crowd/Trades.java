package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;
import java.math.BigDecimal;
import java.util.List;

/**
 * Trades: one of four users trades, half of them once and none more than four times; half of the trades are futures,
 * three of ten spot. A trade's number tells the user and which of its trades it is; all else is drawn for that number.
 */
record Trades(Registry registry, Dice dice) {

    static final int MOST = 4;

    private static final int TRADING_PERCENT = 25;
    private static final int VOLUME_PLACES = 2;
    private static final int FEE_PLACES = VOLUME_PLACES + 5;
    private static final int REBATE_PLACES = FEE_PLACES + 1;
    private static final int REBATE_TENTHS = 3;
    // What each tenth of all trades is, and its fee in hundred thousandths of the volume.
    private static final List<Line> LINES = List.of(
            Line.FUTURES,
            Line.FUTURES,
            Line.FUTURES,
            Line.FUTURES,
            Line.FUTURES,
            Line.SPOT,
            Line.SPOT,
            Line.SPOT,
            Line.ETF,
            Line.FUTURES_API);
    private static final int[] FEES = {60, 60, 60, 60, 60, 100, 100, 100, 80, 50};

    int count(int user) {
        long roll = dice.roll((long) user * MOST);
        return Dice.below(100, roll) < TRADING_PERCENT ? 1 + Dice.streak(MOST - 1, roll) : 0;
    }

    static int number(int user, int which) {
        return user * MOST + which;
    }

    static int user(int number) {
        return number / MOST;
    }

    long second(int number) {
        return Calendar.after(registry.second(user(number)), Dice.again(roll(number)));
    }

    /** A trade's turn comes after those of all registrations. */
    long turn(int number) {
        return registry.users() + (long) number;
    }

    Line line(int number) {
        return LINES.get(tenth(number));
    }

    Trade trade(int number) {
        Sum sum = new Sum();
        sum.add(number, 1);
        return new Trade(second(number), turn(number), sum.turnover());
    }

    private long volumeOf(int number) {
        return Amounts.cents(Dice.again(Dice.again(roll(number))));
    }

    private long roll(int number) {
        return Dice.again(dice.roll(number));
    }

    private int tenth(int number) {
        return Dice.below(LINES.size(), roll(number) << 31);
    }

    /** Adds up trades in whole numbers: millions of the largest are far from what a long holds. */
    final class Sum {

        private long volume;
        private long fee;

        /** Adds a trade so many times. */
        void add(int number, int times) {
            long traded = times * volumeOf(number);
            volume += traded;
            fee += traded * FEES[tenth(number)];
        }

        void add(long moreVolume, long moreFee) {
            volume += moreVolume;
            fee += moreFee;
        }

        long volume() {
            return volume;
        }

        long fee() {
            return fee;
        }

        Turnover turnover() {
            return new Turnover(
                    BigDecimal.valueOf(volume, VOLUME_PLACES),
                    BigDecimal.valueOf(fee, FEE_PLACES),
                    BigDecimal.valueOf(fee * REBATE_TENTHS, REBATE_PLACES));
        }
    }
}
