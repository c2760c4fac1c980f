package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.world.Reading;

/** How an affiliate operation is paged: the page size it takes when none is given, and the largest it allows. */
record PageRule(int defaultSize, int maximumSize) {

    private static final int FIRST = 1;

    Page read(AffiliateCall call) {
        return Page.numbered(number(call), size(call));
    }

    private static long number(AffiliateCall call) {
        Long number = call.parameters().integer("pageNo");
        if (number == null || (number < FIRST && call.takes(Reading.PAGE_BELOW_FIRST, "first"))) {
            return FIRST;
        }
        if (number < FIRST || number > Integer.MAX_VALUE) {
            throw AffiliateFaults.parameter("pageNo", number, "is not between 1 and " + Integer.MAX_VALUE);
        }
        return number;
    }

    private int size(AffiliateCall call) {
        Long size = call.parameters().integer("pageSize");
        if (size == null) {
            return defaultSize;
        }
        if (size >= 1 && size <= maximumSize) {
            return size.intValue();
        }
        if (call.takes(Reading.PAGE_SIZE_BEYOND, "clamp")) {
            return size < 1 ? 1 : maximumSize;
        }
        throw AffiliateFaults.parameter("pageSize", size, "is not between 1 and " + maximumSize);
    }
}
