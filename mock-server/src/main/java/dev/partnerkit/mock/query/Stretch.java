package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Seat;
import dev.partnerkit.mock.world.Sorted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The neighbouring seats of an index that match; any page of it is found by position, the last like the first. */
record Stretch(Sorted<Seat, None> index, int from, int to) {

    /** Every seat. */
    static Stretch all(Sorted<Seat, None> index) {
        return new Stretch(index, 0, index.size());
    }

    /** The seats whose place lies in a window. */
    static Stretch within(Sorted<Seat, None> index, Window window) {
        int from = index.rank(seat -> Long.compare(seat.place(), window.from()));
        int to = index.rank(seat -> seat.place() <= window.to() ? -1 : 1);
        return new Stretch(index, from, Math.max(from, to));
    }

    int size() {
        return to - from;
    }

    /** A page of seats, lowest first. */
    Slice<Seat> ascending(Page page) {
        List<Seat> seats = index.slice(from + page.begin(size()), from + page.end(size()));
        return new Slice<>(seats, size());
    }

    /** The highest seats, so many of them. */
    List<Seat> head(int count) {
        return index.slice(Math.max(from, to - count), to);
    }

    /** A page of seats, highest place first, but lowest tie first within a place. */
    Slice<Seat> descendingTiesAscending(Page page) {
        List<Seat> seats = new ArrayList<>();
        for (int i = page.begin(size()); i < page.end(size()); i++) {
            int mirrored = to - 1 - i;
            long place = at(mirrored).place();
            int first = index.rank(seat -> Long.compare(seat.place(), place));
            int last = index.rank(seat -> seat.place() <= place ? -1 : 1) - 1;
            seats.add(at(first + last - mirrored));
        }
        return new Slice<>(seats, size());
    }

    private Seat at(int position) {
        return index.slice(position, position + 1).get(0);
    }

    /** A page of seats, highest first. */
    Slice<Seat> descending(Page page) {
        List<Seat> seats = index.slice(to - page.end(size()), to - page.begin(size()));
        Collections.reverse(seats);
        return new Slice<>(seats, size());
    }
}
