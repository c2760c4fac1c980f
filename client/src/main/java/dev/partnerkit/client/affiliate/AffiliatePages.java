package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Keyed;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The pages of a search, made ready. */
class AffiliatePages<T, P extends Page<T>> implements Keyed<T, P> {

    /**
     * What is the same for all searches of an operation.
     *
     * @param data reads what is in the envelope
     */
    record Kind<T, P extends Page<T>>(Operation operation, ToLongFunction<T> uid, RowReader<? extends Data<P>> data) {

        AffiliateReading<P> reading(long offset, int size, Terms terms) {
            return new AffiliateReading<>(operation, data, offset, size, terms);
        }
    }

    /** Sends a search. */
    @FunctionalInterface
    interface Request {

        CompletableFuture<HttpResponse<byte[]>> page(AffiliateApi api, int number, int size);
    }

    final Kind<T, P> kind;
    final Door<AffiliateAccount, AffiliateApi> door;
    final Terms terms;
    final Object search;
    private final Request request;

    AffiliatePages(
            Kind<T, P> kind, Door<AffiliateAccount, AffiliateApi> door, Terms terms, Object search, Request request) {
        this.kind = kind;
        this.door = door;
        this.terms = terms;
        this.search = search;
        this.request = request;
    }

    @Override
    public final Operation operation() {
        return kind.operation;
    }

    @Override
    public final @Nullable Integer pageSize() {
        return terms.pageSize();
    }

    @Override
    public final Object key(T row) {
        return kind.uid.applyAsLong(row);
    }

    @Override
    public final String subject() {
        return String.join(" ", door.account().name(), search.toString());
    }

    @Override
    public final Ask<P> at(long offset, int size) {
        return door.ask(
                kind.operation,
                api -> request.page(api, Math.toIntExact(offset / size + 1), size),
                kind.reading(offset, size, terms)::page);
    }
}
