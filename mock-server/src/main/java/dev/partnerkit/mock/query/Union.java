package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Sorted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Stretches of several sequences of one order, read as one sequence; any page of it is found by position, the last like
 * the first.
 *
 * @param order what all of them are sorted by
 * @param parts the stretches; no two share an element
 */
record Union<T>(Comparator<? super T> order, List<Part<T>> parts) {

    int size() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    /** A page, lowest first. */
    Slice<T> ascending(Page page) {
        int total = size();
        return new Slice<>(rows(page.begin(total), page.end(total)), total);
    }

    /** A page, highest first. */
    Slice<T> descending(Page page) {
        int total = size();
        List<T> rows = rows(total - page.end(total), total - page.begin(total));
        Collections.reverse(rows);
        return new Slice<>(rows, total);
    }

    private List<T> rows(int begin, int end) {
        int[] from = parts.stream().mapToInt(Part::from).toArray();
        int[] first = cuts(from, begin);
        int[] tooLate = cuts(first, end - begin);
        List<T> rows = new ArrayList<>(end - begin);
        for (int i = 0; i < first.length; i++) {
            rows.addAll(parts.get(i).index().slice(first[i], tooLate[i]));
        }
        rows.sort(order);
        return rows;
    }

    /**
     * Where each part is cut so that so many elements lie between some other cuts and these.
     *
     * <p>An element of the widest part that is still in question tells for every part what lies before it, and so on
     * which side to go on. As a rule the parts are much alike and the element sought lies about as far along each; so
     * that is where to look, but for every third time, when half of the widest is ruled out however they lie.
     */
    private int[] cuts(int[] from, int count) {
        int[] low = from;
        int[] high = parts.stream().mapToInt(Part::to).toArray();
        int wanted = count;
        for (int round = 1; ; round++) {
            int open = 0;
            int widest = 0;
            for (int i = 0; i < low.length; i++) {
                open += high[i] - low[i];
                widest = high[i] - low[i] > high[widest] - low[widest] ? i : widest;
            }
            if (wanted == 0 || wanted == open) {
                return wanted == 0 ? low : high;
            }
            int width = high[widest] - low[widest];
            int at = low[widest] + (round % 3 == 0 ? width / 2 : (int) ((long) width * wanted / open));
            T pivot = parts.get(widest).index().slice(at, at + 1).get(0);
            int[] cut = new int[low.length];
            int before = 0;
            for (int i = 0; i < cut.length; i++) {
                cut[i] = i == widest ? at : parts.get(i).cut(order, pivot, low[i], high[i]);
                before += cut[i] - low[i];
            }
            if (before < wanted) {
                cut[widest]++;
                wanted -= before + 1;
                low = cut;
            } else {
                high = cut;
            }
        }
    }

    /** The elements of a sequence from one position up to, and without, another. */
    record Part<T>(Sorted<T, None> index, int from, int to) {

        /** The elements from the first that is not too early up to, and without, the first that is too late. */
        static <T> Part<T> between(Sorted<T, None> index, ToIntFunction<T> early, ToIntFunction<T> inTime) {
            int from = index.rank(early);
            return new Part<>(index, from, Math.max(from, index.rank(inTime)));
        }

        int size() {
            return to - from;
        }

        /** The position of the first element that is not before another, between two positions. */
        int cut(Comparator<? super T> order, T other, int low, int high) {
            int rank = index.rank(element -> order.compare(element, other));
            return Math.max(low, Math.min(rank, high));
        }
    }
}
