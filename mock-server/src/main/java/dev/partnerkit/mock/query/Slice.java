package dev.partnerkit.mock.query;

import java.util.List;
import java.util.function.Function;

/** The rows of one page and how many there are on all pages. */
public record Slice<T>(List<T> rows, long total) {

    /** A slice of no rows out of none. */
    static <T> Slice<T> none() {
        return new Slice<>(List.of(), 0);
    }

    <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(rows.stream().<R>map(each).toList(), total);
    }
}
