package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Cuttable;
import dev.partnerkit.client.harvest.Span;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Adjustment;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The pages of a search by the time of registration, whose window may be cut. */
record WindowPages<T>(
        Kind<T> kind,
        Door door,
        Bounds bounds,
        @Nullable Integer pageSize,
        List<Adjustment> adjustments,
        boolean strict,
        String subject,
        Request request)
        implements Cuttable<T> {

    /**
     * What is the same for all searches of an operation.
     *
     * @param schema of its data in the contract
     */
    record Kind<T>(Operation operation, String schema, RowReader<T> row, ToLongFunction<T> uid) {

        AffiliateReading<?, Page<T>> reading(long offset, int size, List<Adjustment> adjustments, boolean strict) {
            return new AffiliateReading<>(
                    operation, ListData.reader(schema, row, size), ListData::page, offset, size, adjustments, strict);
        }
    }

    /** Sends a search. */
    @FunctionalInterface
    interface Request {

        CompletableFuture<HttpResponse<byte[]>> send(
                AffiliateApi api, String start, String end, int pageNo, int pageSize);
    }

    /** The same without what may still be coming in. */
    WindowPages<T> settled() {
        return in(Ends.settled(door, bounds));
    }

    private WindowPages<T> in(Bounds other) {
        return new WindowPages<>(kind, door, other, pageSize, adjustments, strict, subject, request);
    }

    @Override
    public Operation operation() {
        return kind.operation;
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

    @Override
    public Object key(T row) {
        return kind.uid.applyAsLong(row);
    }

    @Override
    public Ask<Page<T>> at(long offset, int size) {
        return door.ask(
                kind.reading(offset, size, adjustments, strict),
                api -> request.send(
                        api, door.time(bounds.start()), door.time(bounds.end()), Sizes.page(offset, size), size));
    }
}
