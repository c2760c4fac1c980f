package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Cuttable;
import dev.partnerkit.client.harvest.Span;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The pages of a search by the time of registration, whose window may be cut. */
final class WindowPages<T> extends AffiliatePages<T, Page<T>> implements Cuttable<T> {

    /** Sends a search. */
    @FunctionalInterface
    interface WindowRequest {

        CompletableFuture<HttpResponse<byte[]>> page(AffiliateApi api, String start, String end, int number, int size);
    }

    private final Bounds bounds;
    private final WindowRequest request;

    WindowPages(
            Kind<T, Page<T>> kind,
            Door<AffiliateAccount, AffiliateApi> door,
            Bounds bounds,
            Terms terms,
            String subject,
            WindowRequest request) {
        super(
                kind,
                door,
                terms,
                subject,
                (api, number, size) -> request.page(
                        api, door.account().time(bounds.start()), door.account().time(bounds.end()), number, size));
        this.bounds = bounds;
        this.request = request;
    }

    /** The same without what may still be coming in. */
    WindowPages<T> settled() {
        return in(Ends.settled(door.account(), bounds));
    }

    private WindowPages<T> in(Bounds other) {
        return new WindowPages<>(kind, door, other, terms, subject, request);
    }

    @Override
    public Span span() {
        return Ends.span(bounds);
    }

    @Override
    public WindowPages<T> within(Span span) {
        return in(Ends.bounds(span));
    }

    @Override
    public boolean latestFirst() {
        return true;
    }

    @Override
    public Instant moment(long second) {
        return Instant.ofEpochSecond(second);
    }
}
