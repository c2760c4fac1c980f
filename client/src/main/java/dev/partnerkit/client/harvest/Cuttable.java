package dev.partnerkit.client.harvest;

import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import java.time.Instant;

/**
 * A search whose window can be cut into pieces without changing what its rows say.
 *
 * @param <T> its rows
 */
public interface Cuttable<T> extends Keyed<T, Page<T>> {

    /** The window. */
    Span span();

    /** The same search in another window. */
    PageSource<Page<T>> within(Span span);

    /** Whether later rows come first. */
    boolean latestFirst();

    /** When a tick begins. */
    Instant moment(long tick);
}
