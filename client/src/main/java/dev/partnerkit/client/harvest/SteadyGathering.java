package dev.partnerkit.client.harvest;

import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.harvest.Certificate.Completeness;
import dev.partnerkit.client.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a search whole until two readings agree: the way for rows whose figures depend on the window, which therefore
 * must not be cut.
 */
public final class SteadyGathering<T, P extends Page<T>> implements Gathering<T> {

    private final Calls calls;
    private final CallSettings settings;
    private final Keyed<T, P> search;
    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final Duration pace;

    /** Takes the ends of the window, if it has one, and how long a request takes at least, under the limits. */
    public SteadyGathering(
            Calls calls,
            CallSettings settings,
            Keyed<T, P> search,
            @Nullable Instant from,
            @Nullable Instant to,
            Duration pace) {
        this.calls = calls;
        this.settings = settings;
        this.search = search;
        this.from = from;
        this.to = to;
        this.pace = pace;
    }

    private int size() {
        Integer wanted = search.pageSize();
        return wanted == null ? search.operation().largestPageSize() : wanted;
    }

    @Override
    public Plan plan() {
        Asking.Timed probe = new Asking(calls, settings, 0).timed(search);
        long pages = Math.max(1, (probe.total() + size() - 1) / size());
        long requests = pages == 1 ? 1 : 2 * pages + 1;
        Duration each = probe.took().compareTo(pace) > 0 ? probe.took() : pace;
        return new Plan(probe.total(), requests, each.multipliedBy(requests));
    }

    @Override
    public Certificate gather(@Nullable Checkpoint checkpoint, Consumer<Batch<T>> consumer) {
        if (checkpoint != null) {
            throw new IllegalArgumentException(
                    search.operation() + " is collected as a whole: there is nothing in between to go on from");
        }
        Asking asking = new Asking(calls, settings, 0);
        SteadyPages<T, P> pages = SteadyPages.read(asking, search, search::key, size());
        List<Anomaly> anomalies = new ArrayList<>(pages.anomalies("all of its pages"));
        if (pages.size() > 1) {
            long left = asking.total(search);
            if (left != pages.count()) {
                anomalies.add(new Anomaly(
                        left < pages.count() ? Anomaly.Kind.DELETED : Anomaly.Kind.INSERTED,
                        Math.abs(left - pages.count()),
                        "the time since they were read"));
            }
        }
        consumer.accept(new Batch<>(
                pages.rows(),
                pages.rejected(),
                new Checkpoint(
                        search.operation(),
                        search.subject().hashCode(),
                        new Span(0, 0),
                        0,
                        pages.count(),
                        pages.count(),
                        asking.requests())));
        Completeness completeness = !pages.areSteady()
                ? Completeness.UNPROVEN
                : anomalies.isEmpty() ? Completeness.PROVEN : Completeness.MOVED;
        return new Certificate(search.operation(), completeness, from, to, pages.count(), asking.requests(), anomalies);
    }
}
