package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Page;
import org.jspecify.annotations.Nullable;

/** How an affiliate operation is paged: the page size it takes when none is given, and the largest it allows. */
record PageRule(int defaultSize, int maximumSize) {

    private static final int FIRST = 1;

    Page read(Parameters parameters) {
        long number = orElse(parameters.integer("pageNo"), FIRST);
        if (number < FIRST || number > Integer.MAX_VALUE) {
            throw AffiliateFaults.parameter("pageNo", number, "is not between 1 and " + Integer.MAX_VALUE);
        }
        long size = orElse(parameters.integer("pageSize"), defaultSize);
        if (size < 1 || size > maximumSize) {
            throw AffiliateFaults.parameter("pageSize", size, "is not between 1 and " + maximumSize);
        }
        return Page.numbered(number, (int) size);
    }

    private static long orElse(@Nullable Long given, long otherwise) {
        return given == null ? otherwise : given;
    }
}
