package dev.partnerkit.client.listing;

import dev.partnerkit.client.auth.Rehearsal;
import dev.partnerkit.client.auth.SignatureExplanation;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Transport;
import dev.partnerkit.client.contract.Vendor;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.Harvest;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.preflight.Preflight;
import io.micronaut.core.propagation.PropagatedContext;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a search finds. Nothing is sent before a page, a row or a stream is asked for; each of these begins anew.
 *
 * <pre>{@code
 * Listing<InvitedUser, ?> users = partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth());
 * long howMany = users.page().total();
 * for (InvitedUser user : users) {
 *     …
 * }
 * }</pre>
 *
 * <p>Going from page to page while the vendor's data moves may show a row twice, or miss one where another has gone. A
 * {@link #harvest()} does not.
 *
 * @param <T> its rows
 * @param <P> its pages
 */
public final class Listing<T, P extends Page<T>> implements Iterable<T> {

    private final Calls calls;
    private final CallSettings settings;
    private final Function<CallSettings, PageSource<P>> preparation;
    private final Function<CallSettings, Gathering<T>> whole;

    public Listing(
            Calls calls,
            CallSettings settings,
            Function<CallSettings, PageSource<P>> preparation,
            Function<CallSettings, Gathering<T>> whole) {
        this.calls = calls;
        this.settings = settings;
        this.preparation = preparation;
        this.whole = whole;
    }

    /** The same, with other settings for its calls. */
    public Listing<T, P> calls(UnaryOperator<CallSettings> change) {
        return new Listing<>(
                calls, Objects.requireNonNull(change.apply(settings), "settings are null"), preparation, whole);
    }

    /** The first page. */
    public P page() {
        return page(1);
    }

    /** A page, counted from 1. */
    public P page(int number) {
        PageSource<P> source = preparation.apply(settings);
        return calls.await(source.at(before(number, source), sizeOf(source)), settings);
    }

    /** The first page, without waiting for it. */
    public CompletableFuture<P> pageAsync() {
        return pageAsync(1);
    }

    /** A page, counted from 1, without waiting for it. */
    public CompletableFuture<P> pageAsync(int number) {
        try {
            PageSource<P> source = preparation.apply(settings);
            return calls.async(source.at(before(number, source), sizeOf(source)), settings);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** All pages, each sent for when it is asked for. */
    public Iterable<P> pages() {
        return () -> new Walk<>(calls, settings, preparation.apply(settings));
    }

    /** All pages, one after the other, without waiting: the next is sent for when what was made of the last is done. */
    public CompletableFuture<Void> eachPageAsync(Function<? super P, ? extends CompletionStage<?>> consumer) {
        try {
            return new Walk<>(calls, settings, preparation.apply(settings))
                    .each(page -> Objects.requireNonNull(
                            consumer.apply(page), "the consumer returned null for a page, not a stage to wait for"));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** All rows, page by page. */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> page.rows().stream());
    }

    /** All rows, each once, with a certificate of how surely they are all. */
    public Harvest<T> harvest() {
        return new Harvest<>(whole.apply(settings));
    }

    /**
     * How the request for the first page is signed, without sending it. What the vendor computed of it should be the same;
     * where it is not, the texts show why.
     */
    public SignatureExplanation explainSignature() {
        PageSource<P> source = preparation.apply(settings);
        if (source.operation().vendor() != Vendor.COINW) {
            throw new UnsupportedOperationException(source.operation() + " is not signed; its key is a header");
        }
        Rehearsal rehearsal = new Rehearsal();
        try {
            PropagatedContext.getOrEmpty()
                    .plus(rehearsal)
                    .propagate(() -> source.at(0, sizeOf(source)).send())
                    .join();
        } catch (RuntimeException e) {
            Transport.answer(null, e, Failure.of(source.operation(), "of no request", 0));
        }
        return Objects.requireNonNull(rehearsal.explanation());
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    private static int sizeOf(PageSource<?> source) {
        Integer size = source.pageSize();
        return size == null ? source.operation().usualPageSize() : size;
    }

    // Refused leniently too: whoever counts from 0 would get the first page twice, and never the last.
    private long before(int number, PageSource<?> source) {
        if (number < 1) {
            Preflight preflight = new Preflight(source.operation(), settings);
            preflight.refuse("page", number, "is below 1", "1");
            preflight.terms("page", null);
        }
        return (number - 1L) * sizeOf(source);
    }
}
