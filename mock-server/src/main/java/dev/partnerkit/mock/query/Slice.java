package dev.partnerkit.mock.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows of one page and how many there are on all pages. */
public record Slice<T>(List<T> rows, long total) {

    /** A slice of no rows out of none. */
    static <T> Slice<T> none() {
        return new Slice<>(List.of(), 0);
    }

    <R> Slice<R> map(Function<? super T, ? extends R> each) {
        List<R> mapped = new ArrayList<>(rows.size());
        for (T row : rows) {
            mapped.add(each.apply(row));
        }
        return new Slice<>(mapped, total);
    }
}
