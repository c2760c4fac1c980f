package dev.partnerkit.client.harvest;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time in ticks, the smallest steps by which an operation can be asked.
 *
 * @param from the first tick
 * @param to the first tick behind it
 */
public record Span(long from, long to) {

    public Span {
        if (to < from) {
            throw new IllegalArgumentException("to " + to + " is before from=" + from);
        }
    }

    long width() {
        return to - from;
    }

    /** Cuts it into parts of even width, earliest first: no tick is in two of them, or in none. */
    List<Span> parts(long number) {
        long most = Math.max(1, Math.min(number, width()));
        List<Span> parts = new ArrayList<>((int) most);
        long start = from;
        for (long i = 1; i <= most; i++) {
            long end = from + width() / most * i + width() % most * i / most;
            parts.add(new Span(start, end));
            start = end;
        }
        return parts;
    }
}
