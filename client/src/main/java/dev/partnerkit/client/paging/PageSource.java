package dev.partnerkit.client.paging;

import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A search made ready: its parameters are looked at, its window stands still, and any of its pages can be asked for.
 *
 * @param <P> its pages
 */
public interface PageSource<P extends Page<?>> {

    Operation operation();

    /** How many rows a page should have, or null when nobody said. */
    @Nullable
    Integer pageSize();

    /** The request for a page: how many rows stand before it, and how many it should have. */
    Ask<P> at(long offset, int size);
}
