package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Window;

/** The window of registrations that defaults, on either side, to the current month (L09). */
final class MonthWindow {

    private MonthWindow() {}

    static Window read(AffiliateCall call) {
        Long start = AffiliateTimes.second(call.parameters(), "startTime");
        Long end = AffiliateTimes.second(call.parameters(), "endTime");
        // seeds 000 and 001, precautions 3 and 4
        return new Window(
                start == null ? AffiliateTimes.monthBegin(call.now()) : start,
                end == null ? AffiliateTimes.monthEnd(call.now()) : end);
    }
}
