package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.KycResultQuery;
import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Reading;
import java.util.Set;

/** What the KYC results operation takes. */
public final class KycResultRules {

    private static final Set<String> NAMES = Set.of("startTime", "endTime", "pageNo", "pageSize", "uid");
    // seed 000, precaution 6
    private static final PageRule PAGES = new PageRule(100, 1000);
    // seed 000, description: how far back results reach
    private static final int REACH_MONTHS = 6;

    private KycResultRules() {}

    public static KycResultQuery read(AffiliateCall call) {
        call.know(NAMES);
        return new KycResultQuery(
                call.partner(),
                covered(call, WindowRule.month(call)),
                call.invitedUid(),
                call.takes(Reading.KYC_WINDOW, "record"),
                call.takes(Reading.TIE_ORDER, "later-first"),
                PAGES.read(call));
    }

    // Older records are left out rather than refused (L08).
    private static Window covered(AffiliateCall call, Window asked) {
        long earliest = call.times().monthsBefore(call.now(), REACH_MONTHS);
        if (asked.from() < earliest && call.takes(Reading.KYC_REACH, "refuse")) {
            throw call.refusal(
                    "startTime",
                    String.valueOf(call.parameters().text("startTime")),
                    "lies more than " + REACH_MONTHS + " months before now");
        }
        return new Window(Math.max(asked.from(), earliest), asked.to());
    }
}
