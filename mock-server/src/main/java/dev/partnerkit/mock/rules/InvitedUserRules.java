package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.InvitedUserQuery;

/** What the invited users operation takes. */
public final class InvitedUserRules {

    // seed 001, precaution 6
    private static final PageRule PAGES = new PageRule(100, 1000);

    private InvitedUserRules() {}

    public static InvitedUserQuery read(AffiliateCall call) {
        Parameters parameters = call.parameters();
        return new InvitedUserQuery(
                call.partner(),
                MonthWindow.read(call),
                parameters.integer("uid"),
                parameters.text("referralCode"),
                PAGES.read(parameters));
    }
}
