package dev.partnerkit.client.harvest;

import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.harvest.Anomaly.Kind;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.paging.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Pages of a search that cannot be cut, read until two readings in a row have the same rows in the same order, and as many
 * as each of their answers says there are. One page is a moment's view, and needs no second reading.
 */
final class SteadyPages<T, P extends Page<T>> {

    private static final int MOST_READINGS = 8;

    private final List<P> pages = new ArrayList<>();
    private final Map<Object, T> rows = new LinkedHashMap<>();
    private final Map<Object, T> seen = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<Kind, Long> moved;
    private boolean level = true;
    private boolean steady;

    private SteadyPages(Map<Kind, Long> moved) {
        this.moved = moved;
    }

    static <T, P extends Page<T>> SteadyPages<T, P> read(
            Asking asking, PageSource<P> source, Function<T, Object> key, int size) {
        SteadyPages<T, P> last = once(asking, source, key, size, new LinkedHashMap<>());
        last.steady = last.pages.size() == 1;
        for (int i = 1; !last.steady && i < MOST_READINGS; i++) {
            SteadyPages<T, P> next = once(asking, source, key, size, last.moved);
            next.steady = next.pages.size() == 1 || next.agreesWith(last);
            next.compare(last);
            if (!next.steady) {
                next.seen.putAll(last.seen);
                next.seen.putAll(last.rows);
            }
            last = next;
        }
        last.rememberSeen();
        return last;
    }

    private static <T, P extends Page<T>> SteadyPages<T, P> once(
            Asking asking, PageSource<P> source, Function<T, Object> key, int size, Map<Kind, Long> moved) {
        SteadyPages<T, P> reading = new SteadyPages<>(moved);
        Progress progress = new Progress(source.operation());
        P page = asking.page(source, 0, size);
        progress.through(page);
        reading.take(page, key);
        while (!page.isLast()) {
            P next = asking.page(source, page.next(), size);
            progress.through(next);
            reading.took(next.total() - page.total());
            reading.take(next, key);
            page = next;
        }
        reading.level &= reading.count() == page.total();
        return reading;
    }

    private void take(P page, Function<T, Object> key) {
        pages.add(page);
        rejected.addAll(page.rejected());
        for (T row : page) {
            if (rows.putIfAbsent(key.apply(row), row) != null) {
                add(Kind.REPEATED, 1);
                level = false;
            }
        }
    }

    private void took(long difference) {
        if (difference != 0) {
            add(difference < 0 ? Kind.DELETED : Kind.INSERTED, Math.abs(difference));
            level = false;
        }
    }

    private boolean agreesWith(SteadyPages<T, P> other) {
        return level
                && other.level
                && List.copyOf(rows.keySet()).equals(List.copyOf(other.rows.keySet()))
                && texts().equals(other.texts());
    }

    private List<String> texts() {
        return rejected.stream().map(Rejected::json).toList();
    }

    private void compare(SteadyPages<T, P> before) {
        add(Kind.DELETED, without(before.rows.keySet(), rows.keySet()));
        add(Kind.INSERTED, without(rows.keySet(), before.rows.keySet()));
    }

    // Where no two readings agree, a row that the last one missed is better told than lost; it may have left.
    private void rememberSeen() {
        seen.forEach(rows::putIfAbsent);
    }

    private static long without(Set<Object> some, Set<Object> others) {
        Set<Object> left = new HashSet<>(some);
        left.removeAll(others);
        return left.size();
    }

    private void add(Kind kind, long count) {
        if (count > 0) {
            moved.merge(kind, count, Long::sum);
        }
    }

    boolean areSteady() {
        return steady;
    }

    List<T> rows() {
        return List.copyOf(rows.values());
    }

    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** How many rows there are, rejected ones included. */
    long count() {
        return (long) rows.size() + rejected.size();
    }

    /** How many pages they stood on. */
    int size() {
        return pages.size();
    }

    /** What moved from one answer to another. */
    List<Anomaly> anomalies(String where) {
        List<Anomaly> told = new ArrayList<>();
        moved.forEach((kind, count) -> told.add(new Anomaly(kind, count, where)));
        if (!steady) {
            told.add(new Anomaly(Kind.UNSTEADY, count(), where));
        }
        return told;
    }
}
