package dev.partnerkit.mock.seed.crowd;

import java.util.stream.IntStream;

/**
 * Some out of every so many: which of an affiliate's users they are is found by counting alone.
 */
final class Cycle {

    private final int round;
    private final int[] taken;

    Cycle(int round, int... taken) {
        this.round = round;
        this.taken = taken.clone();
    }

    /** Those that this one leaves. */
    Cycle others() {
        IntStream left = IntStream.range(0, round).filter(each -> !takes(each));
        return new Cycle(round, left.toArray());
    }

    boolean takes(int position) {
        return IntStream.of(taken).anyMatch(each -> each == position % round);
    }

    /** How many of the first so many are taken. */
    int among(int count) {
        int rest = count % round;
        return count / round * taken.length
                + (int) IntStream.of(taken).filter(each -> each < rest).count();
    }

    /** Where one of those taken stands among all. */
    int position(int number) {
        return number / taken.length * round + taken[number % taken.length];
    }
}
