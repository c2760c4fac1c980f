package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.preflight.Preflight;
import org.jspecify.annotations.Nullable;

/** Page sizes and page numbers. */
final class Sizes {

    private Sizes() {}

    static @Nullable Integer of(Operation operation, @Nullable Integer wanted, Preflight preflight) {
        return wanted == null ? null : preflight.within("pageSize", wanted, 1, operation.largestPageSize());
    }

    /** The number of the page before which so many rows stand. */
    static int page(long offset, int size) {
        return Math.toIntExact(offset / size + 1);
    }
}
