package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Reading;

/** How a start and an end make a window of registrations. */
final class WindowRule {

    private WindowRule() {}

    /** The window that defaults, on either side, to the current month (L09). */
    static Window month(AffiliateCall call) {
        AffiliateTimes times = call.times();
        Long start = times.second(call.parameters(), "startTime");
        Long end = times.second(call.parameters(), "endTime");
        // seeds 000 and 001, precautions 3 and 4
        long monthEnd =
                call.takes(Reading.MONTH_WINDOW_END, "now") ? call.now().getEpochSecond() : times.monthEnd(call.now());
        return of(call, start == null ? times.monthBegin(call.now()) : start, end == null ? monthEnd : end);
    }

    /** The window between two seconds (L10, L11). */
    static Window of(AffiliateCall call, long start, long end) {
        if (start > end && call.takes(Reading.WINDOW_REVERSED, "refuse")) {
            throw call.refusal("startTime", call.written("startTime"), "lies after the end " + call.written("endTime"));
        }
        return new Window(start, call.takes(Reading.WINDOW_END, "excluded") ? end - 1 : end);
    }
}
