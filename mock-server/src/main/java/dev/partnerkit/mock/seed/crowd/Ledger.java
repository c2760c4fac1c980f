package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Rows;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;

/**
 * Trades in a row, of which any stretch is summed without looking at more than a few: totals stand at every
 * thirty-second.
 */
final class Ledger {

    private static final int STRIDE = 32;

    private final Trades trades;
    private final int[] numbers;
    // What all trades before a mark amount to.
    private final long[] volumes;
    private final long[] fees;

    Ledger(Trades trades, int[] numbers) {
        this.trades = trades;
        this.numbers = numbers;
        volumes = new long[numbers.length / STRIDE + 1];
        fees = new long[volumes.length];
        Trades.Sum sum = trades.new Sum();
        for (int i = 0; i < numbers.length; i++) {
            sum.add(numbers[i], 1);
            if ((i + 1) % STRIDE == 0) {
                volumes[(i + 1) / STRIDE] = sum.volume();
                fees[(i + 1) / STRIDE] = sum.fee();
            }
        }
    }

    int size() {
        return numbers.length;
    }

    /** A stretch whose trades stand in the order of time. */
    Rows<Trade, Turnover> rows(int start, int size) {
        return new Stretch(start, size);
    }

    private void addBefore(int end, int times, Trades.Sum sum) {
        int mark = end / STRIDE;
        sum.add(times * volumes[mark], times * fees[mark]);
        for (int i = mark * STRIDE; i < end; i++) {
            sum.add(numbers[i], times);
        }
    }

    private final class Stretch implements Rows<Trade, Turnover> {

        private final int start;
        private final int size;

        Stretch(int start, int size) {
            this.start = start;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Trade get(int index) {
            return trades.trade(numbers[start + index]);
        }

        @Override
        public Trade key(int index) {
            int number = numbers[start + index];
            return new Trade(trades.second(number), trades.turn(number), Turnover.NONE);
        }

        @Override
        public Turnover sum(int from, int to) {
            Trades.Sum sum = trades.new Sum();
            addBefore(start + to, 1, sum);
            addBefore(start + from, -1, sum);
            return sum.turnover();
        }
    }
}
