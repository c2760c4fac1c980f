package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.TeamRangeQuery;
import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Line;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the team range operation takes. */
public final class TeamRangeRules {

    // seed 003, precaution 8
    private static final PageRule PAGES = new PageRule(100, 1000);
    // seed 003, precaution 5: how far back a start may lie, and how much a window may span
    private static final Duration REACH = Duration.ofDays(30);
    // seed 003, precaution 7
    private static final int MOST_PARTNERS = 100;

    private TeamRangeRules() {}

    public static TeamRangeQuery read(AffiliateCall call) {
        Parameters parameters = call.parameters();
        return new TeamRangeQuery(
                call.partner(),
                window(call),
                parameters.integer("uid"),
                line(parameters),
                partners(call),
                PAGES.read(parameters));
    }

    // A start within reach and an end cut to now leave no window longer than the reach, so its span needs no check of
    // its own (L05, L06).
    private static Window window(AffiliateCall call) {
        long now = call.now().getEpochSecond();
        long earliest = now - REACH.toSeconds();
        Long start = AffiliateTimes.second(call.parameters(), "startTime");
        Long end = AffiliateTimes.second(call.parameters(), "endTime");
        if (start != null && start < earliest) {
            throw AffiliateFaults.rule(
                    "startTime",
                    String.valueOf(call.parameters().text("startTime")),
                    "lies more than " + REACH.toDays() + " days before now");
        }
        return new Window(
                start == null ? Math.max(AffiliateTimes.monthBegin(call.now()), earliest) : start,
                Math.min(end == null ? AffiliateTimes.monthEnd(call.now()) : end, now));
    }

    private static @Nullable Line line(Parameters parameters) {
        String type = parameters.text("type");
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "0" -> Line.FUTURES;
            case "1" -> Line.SPOT;
            case "2" -> Line.ETF;
            case "3" -> Line.FUTURES_API;
            default -> throw AffiliateFaults.parameter("type", type, "is none of 0, 1, 2, 3");
        };
    }

    // seed 003, precaution 6: whoever the query is limited to has to belong to the caller's downline (L15, L17)
    private static Set<Long> partners(AffiliateCall call) {
        List<Long> given = call.parameters().integers("partnerUids");
        if (given.size() > MOST_PARTNERS) {
            throw AffiliateFaults.parameter("partnerUids", given.size() + " uids", "are more than " + MOST_PARTNERS);
        }
        Set<Long> partners = new LinkedHashSet<>();
        for (Long uid : given) {
            partners.add(downline(call, "partnerUids", uid, uid));
        }
        String code = call.parameters().text("referralCode");
        if (code != null) {
            Long owner = downline(call, "referralCode", code, call.snapshot().owner(code));
            if (partners.isEmpty()) {
                return Set.of(owner);
            }
            partners.retainAll(Set.of(owner));
            if (partners.isEmpty()) {
                throw AffiliateFaults.rule("referralCode", code, "belongs to none of partnerUids");
            }
        }
        return partners;
    }

    private static Long downline(AffiliateCall call, String name, Object value, @Nullable Long uid) {
        if (uid == null || !call.snapshot().isInDownline(uid, call.partner())) {
            throw AffiliateFaults.rule(name, value, "is not in the downline of " + call.partner());
        }
        return uid;
    }
}
