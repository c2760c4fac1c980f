package dev.partnerkit.client.listing;

import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.error.UnexpectedResponseException.Kind;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.paging.Progress;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through the pages of a search, and notices a server that does not move on, or leaves rows out. */
final class Walk<P extends Page<?>> implements Iterator<P> {

    private final Calls calls;
    private final CallSettings settings;
    private final PageSource<P> source;
    private final int size;
    private final Progress progress;
    private @Nullable P last;

    Walk(Calls calls, CallSettings settings, PageSource<P> source) {
        this.calls = calls;
        this.settings = settings;
        this.source = source;
        this.progress = new Progress(source.operation());
        Integer wanted = source.pageSize();
        this.size = wanted == null ? source.operation().largestPageSize() : wanted;
    }

    @Override
    public boolean hasNext() {
        return last == null || !last.isLast();
    }

    @Override
    public P next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more pages");
        }
        return arrived(calls.await(source.at(offset(), size), settings));
    }

    /** Goes through all of them without waiting. */
    CompletableFuture<Void> each(Function<? super P, ? extends CompletionStage<?>> consumer) {
        if (!hasNext()) {
            return CompletableFuture.completedFuture(null);
        }
        return calls.async(source.at(offset(), size), settings)
                .thenCompose(page -> consumer.apply(arrived(page)).thenCompose(done -> each(consumer)));
    }

    private long offset() {
        return last == null ? 0 : last.next();
    }

    private P arrived(P page) {
        P before = last;
        progress.through(page);
        if (before != null && !isEmpty(page) && contents(page).equals(contents(before))) {
            throw progress.odd(Kind.REPEATED, "the page before again: ", page);
        }
        last = page;
        return page;
    }

    private static boolean isEmpty(Page<?> page) {
        return page.rows().isEmpty() && page.rejected().isEmpty();
    }

    private static List<Object> contents(Page<?> page) {
        return List.of(page.rows(), page.rejected().stream().map(Rejected::json).toList());
    }
}
