package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.KycResultQuery;
import dev.partnerkit.mock.query.Window;

/** What the KYC results operation takes. */
public final class KycResultRules {

    // seed 000, precaution 6
    private static final PageRule PAGES = new PageRule(100, 1000);
    // seed 000, description: how far back results reach
    private static final int REACH_MONTHS = 6;

    private KycResultRules() {}

    public static KycResultQuery read(AffiliateCall call) {
        Window asked = MonthWindow.read(call);
        // Older records are left out rather than refused (L08).
        long earliest = AffiliateTimes.monthsBefore(call.now(), REACH_MONTHS);
        Window covered = new Window(Math.max(asked.from(), earliest), asked.to());
        return new KycResultQuery(
                call.partner(), covered, call.parameters().integer("uid"), PAGES.read(call.parameters()));
    }
}
