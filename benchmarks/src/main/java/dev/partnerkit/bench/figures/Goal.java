package dev.partnerkit.bench.figures;

/**
 * What a figure should be.
 *
 * @param atMost whether the bound is an upper one
 */
public record Goal(String of, double figure, boolean atMost, double bound) {

    public static Goal atMost(String of, double figure, double bound) {
        return new Goal(of, figure, true, bound);
    }

    public static Goal atLeast(String of, double figure, double bound) {
        return new Goal(of, figure, false, bound);
    }

    boolean met() {
        return atMost ? figure <= bound : figure >= bound;
    }

    @Override
    public String toString() {
        return of + ": " + Series.shown(figure) + ", goal " + (atMost ? "≤ " : "≥ ") + Series.shown(bound) + ": "
                + (met() ? "met" : "NOT met");
    }
}
