package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To whose teams a range query is limited: partnerUids and the owner of a referral code (L15, L17). */
final class TeamScopeRule {

    // seed 003, precaution 7
    private static final int MOST_PARTNERS = 100;

    private TeamScopeRule() {}

    /** The affiliates, or null for no limit. */
    static @Nullable Set<Long> partners(AffiliateCall call) {
        Set<Long> named = named(call);
        String code = call.parameters().text("referralCode");
        if (code == null) {
            return named;
        }
        Long owner = downline(call, "referralCode", code, call.snapshot().owner(code));
        if (named != null && !named.contains(owner)) {
            throw call.refusal("referralCode", code, "belongs to none of partnerUids");
        }
        return Set.of(owner);
    }

    private static @Nullable Set<Long> named(AffiliateCall call) {
        List<Long> given = call.parameters().integers("partnerUids");
        if (given == null || (given.isEmpty() && call.takes(Reading.PARTNER_UIDS_EMPTY, "no-limit"))) {
            return null;
        }
        if (given.size() > MOST_PARTNERS) {
            String count = given.size() + " uids";
            String rule = "are more than " + MOST_PARTNERS;
            throw call.takes(Reading.PARTNER_UIDS_BEYOND, "malformed")
                    ? AffiliateFaults.parameter("partnerUids", count, rule)
                    : call.refusal("partnerUids", count, rule);
        }
        Set<Long> named = new LinkedHashSet<>();
        for (Long uid : given) {
            named.add(downline(call, "partnerUids", uid, uid));
        }
        return named;
    }

    // seed 003, precaution 6
    private static Long downline(AffiliateCall call, String name, Object value, @Nullable Long uid) {
        if (uid == null || !call.snapshot().isInDownline(uid, call.partner())) {
            throw call.refusal(name, value, "is not in the downline of " + call.partner());
        }
        return uid;
    }
}
