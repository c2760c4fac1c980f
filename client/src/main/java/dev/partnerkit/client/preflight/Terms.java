package dev.partnerkit.client.preflight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search was found to be good for.
 *
 * @param pageSize rows a page should have, or null when nobody said
 * @param adjustments of its parameters
 * @param strict whether an odd row fails a page
 */
public record Terms(@Nullable Integer pageSize, List<Adjustment> adjustments, boolean strict) {

    /** Of an answer that nobody looked at before it was asked for. */
    public static final Terms NONE = new Terms(null, List.of(), false);
}
