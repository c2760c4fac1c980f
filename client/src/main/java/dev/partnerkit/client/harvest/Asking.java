package dev.partnerkit.client.harvest;

import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import java.time.Duration;

/** Sends the requests of one harvest, and counts them. */
public final class Asking {

    private final Calls calls;
    private final CallSettings settings;
    private long requests;

    public Asking(Calls calls, CallSettings settings, long before) {
        this.calls = calls;
        this.settings = settings;
        this.requests = before;
    }

    public <P extends Page<?>> P page(PageSource<P> source, long offset, int size) {
        requests++;
        return calls.await(source.at(offset, size), settings);
    }

    /** How many rows there are. */
    public long total(PageSource<?> source) {
        return page(source, 0, 1).total();
    }

    public long requests() {
        return requests;
    }

    /** How long a request for a total takes now, which is told with it. */
    public Timed timed(PageSource<?> source) {
        long begun = calls.core().timing().nanos();
        long total = total(source);
        return new Timed(total, Duration.ofNanos(calls.core().timing().nanos() - begun));
    }

    /** A total, and how long it took. */
    public record Timed(long total, Duration took) {}
}
