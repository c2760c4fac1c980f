package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Sorted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of several sequences of one order, read as one sequence; any page of it is found by position, the last like
 * the first.
 *
 * @param order what all of them are sorted by
 * @param whole a sequence that holds every element of every part, and may hold more
 * @param parts the stretches; no two share an element
 */
record Union<T>(Comparator<? super T> order, Sorted<T, None> whole, List<Part<T>> parts) {

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
        T first = at(begin);
        T tooLate = at(end);
        List<T> rows = new ArrayList<>(end - begin);
        for (Part<T> part : parts) {
            rows.addAll(part.index().slice(part.cut(order, first), part.cut(order, tooLate)));
        }
        rows.sort(order);
        return rows;
    }

    // The element with so many before it; of those in the whole, it is the last with no more before it.
    private @Nullable T at(int position) {
        if (position >= size()) {
            return null;
        }
        int after = whole.rank(element -> before(element) <= position ? -1 : 1);
        return whole.slice(after - 1, after).get(0);
    }

    private int before(T element) {
        return parts.stream()
                .mapToInt(part -> part.cut(order, element) - part.from())
                .sum();
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

        /** The position within this part of the first element that is not before another; its end when that is null. */
        int cut(Comparator<? super T> order, @Nullable T other) {
            if (other == null) {
                return to;
            }
            int rank = index.rank(element -> order.compare(element, other));
            return Math.max(from, Math.min(rank, to));
        }
    }
}
