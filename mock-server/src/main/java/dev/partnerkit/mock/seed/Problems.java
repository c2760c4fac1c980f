package dev.partnerkit.mock.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found wrong with a document so far. */
final class Problems {

    // Who sends a million wrong lines learns nothing from the last ones.
    private static final int MOST = 100;

    private final String source;
    private final List<Problem> told = new ArrayList<>();
    private int untold;

    Problems(String source) {
        this.source = source;
    }

    void tell(int line, String sentence) {
        if (told.size() < MOST) {
            told.add(new Problem(line, sentence));
        } else {
            untold++;
        }
    }

    /** What to throw when reading cannot go on. */
    Misfit last(int line, String sentence) {
        tell(line, sentence);
        return misfit();
    }

    /** Lets a document pass that has no problems, and no other. */
    void settle() {
        if (!told.isEmpty()) {
            throw misfit();
        }
    }

    private Misfit misfit() {
        List<Problem> inOrder = new ArrayList<>(told);
        inOrder.sort(Comparator.comparingInt(Problem::line));
        return new Misfit(source, inOrder, untold);
    }
}
