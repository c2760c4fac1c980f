package dev.partnerkit.mock.seed.crowd;

import java.util.stream.IntStream;

/** Some out of every so many: which of an affiliate's users they are is found by counting alone. */
final class Cycle {

    private final int round;
    private final int[] taken;
    // By the place in a round: whether it is taken, and how many before it are.
    private final boolean[] takes;
    private final int[] before;

    /** Those at some places, given in rising order, of each round. */
    Cycle(int round, int... taken) {
        this.round = round;
        this.taken = taken.clone();
        takes = new boolean[round];
        before = new int[round];
        for (int each : taken) {
            takes[each] = true;
            for (int later = each + 1; later < round; later++) {
                before[later]++;
            }
        }
    }

    /** Those that this one leaves. */
    Cycle others() {
        return new Cycle(
                round, IntStream.range(0, round).filter(each -> !takes[each]).toArray());
    }

    boolean takes(int position) {
        return takes[position % round];
    }

    /** How many of the first so many are taken. */
    int among(int count) {
        return count / round * taken.length + before[count % round];
    }

    /** Where one of those taken stands among all. */
    int position(int number) {
        return number / taken.length * round + taken[number % taken.length];
    }
}
