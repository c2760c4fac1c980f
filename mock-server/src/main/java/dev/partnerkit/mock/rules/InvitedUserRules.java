package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.InvitedUserQuery;
import dev.partnerkit.mock.world.Reading;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the invited users operation takes. */
public final class InvitedUserRules {

    private static final Set<String> NAMES =
            Set.of("startTime", "endTime", "pageNo", "pageSize", "uid", "referralCode");
    // seed 001, precaution 6
    private static final PageRule PAGES = new PageRule(100, 1000);

    private InvitedUserRules() {}

    public static InvitedUserQuery read(AffiliateCall call) {
        call.know(NAMES);
        return new InvitedUserQuery(
                call.partner(),
                WindowRule.month(call),
                call.invitedUid(),
                referralCode(call),
                call.takes(Reading.TIE_ORDER, "later-first"),
                PAGES.read(call));
    }

    private static @Nullable String referralCode(AffiliateCall call) {
        String code = call.parameters().text("referralCode");
        if (code != null && call.takes(Reading.FOREIGN_CODE, "refuse")) {
            Long owner = call.snapshot().owner(code);
            if (owner == null || owner != call.partner()) {
                throw call.refusal("referralCode", code, "is no code of " + call.partner());
            }
        }
        return code;
    }
}
