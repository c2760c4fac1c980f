package dev.partnerkit.mock.journal;

import java.util.List;

/**
 * Whether the exchanges of a world are those that were expected.
 *
 * @param holds that they are, for certain: what is no longer kept may not have mattered
 * @param counted how many of those kept fitted
 * @param sentence what was found, for people
 */
public record Verdict(boolean holds, long counted, String sentence) {

    /** Holds when the number of those that fit lies within bounds, both included. */
    public static Verdict times(Journal journal, Wanted wanted, long least, long most) {
        synchronized (journal) {
            long counted = journal.find(wanted).size();
            // Those no longer kept have the lowest numbers.
            long forgotten = Math.max(0, journal.evicted() - wanted.after());
            String expected = least == most
                    ? "exactly " + least
                    : most == Long.MAX_VALUE ? "at least " + least : "between " + least + " and " + most;
            String found = expected + " expected, " + counted + " found";
            if (counted < least || counted > most) {
                return new Verdict(false, counted, found + lost(journal));
            }
            return most - counted < forgotten
                    ? new Verdict(false, counted, found + ", but it may have been more" + lost(journal))
                    : new Verdict(true, counted, found);
        }
    }

    /** Holds when one exchange after the other fits, with any others between them. */
    public static Verdict inOrder(Journal journal, List<Wanted> wanted) {
        List<Exchange> kept = journal.find(Wanted.ANY);
        int at = 0;
        for (int found = 0; found < wanted.size(); found++) {
            int from = at;
            while (at < kept.size() && !wanted.get(found).test(kept.get(at))) {
                at++;
            }
            if (at == kept.size()) {
                String after = from == 0
                        ? "the beginning"
                        : "number " + kept.get(from - 1).number();
                return new Verdict(
                        false,
                        found,
                        "the first " + found + " of " + wanted.size() + " were found in this order; after " + after
                                + " nothing fits the next" + lost(journal));
            }
            at++;
        }
        return new Verdict(true, wanted.size(), "all " + wanted.size() + " found in this order");
    }

    private static String lost(Journal journal) {
        return journal.evicted() == 0 ? "" : "; " + journal.evicted() + " older ones are no longer kept";
    }
}
