package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.TeamRangeQuery;
import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Reading;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the team range operation takes. */
public final class TeamRangeRules {

    private static final Set<String> NAMES =
            Set.of("startTime", "endTime", "pageNo", "pageSize", "uid", "referralCode", "type", "partnerUids");
    // seed 003, precaution 8
    private static final PageRule PAGES = new PageRule(100, 1000);
    // seed 003, precaution 5: how far back a start may lie, and how much a window may span
    private static final Duration REACH = Duration.ofDays(30);

    private TeamRangeRules() {}

    public static TeamRangeQuery read(AffiliateCall call) {
        call.know(NAMES);
        Long uid = call.uid();
        return new TeamRangeQuery(
                call.partner(),
                window(call),
                call.takes(Reading.RANGE_UID, "filter") ? uid : null,
                line(call),
                TeamScopeRule.partners(call),
                new TeamRangeQuery.Reach(
                        call.takes(Reading.PARTNER_UIDS, "scope"),
                        call.takes(Reading.PARTNER_IS_CUSTOMER, "yes"),
                        call.takes(Reading.TEAM_INCLUDES_CALLER, "yes")),
                PAGES.read(call));
    }

    // A start within reach and an end cut to now leave no window longer than the reach; only where the span of what
    // was sent counts does it need a check of its own (L05, L06).
    private static Window window(AffiliateCall call) {
        long now = call.now().getEpochSecond();
        long earliest = now - REACH.toSeconds();
        long reach = call.takes(Reading.RANGE_REACH, "second")
                ? earliest
                : call.times().midnight(earliest);
        Long givenStart = call.times().second(call.parameters(), "startTime");
        Long givenEnd = call.times().second(call.parameters(), "endTime");
        long monthBegin = call.times().monthBegin(call.now());
        boolean cutStart = givenStart == null && call.takes(Reading.RANGE_DEFAULT_START, "within-reach");
        long start = givenStart != null ? givenStart : cutStart ? Math.max(monthBegin, reach) : monthBegin;
        long end = givenEnd == null ? call.times().monthEnd(call.now()) : givenEnd;
        if (start < reach) {
            throw call.refusal(
                    "startTime", call.written("startTime"), "lies more than " + REACH.toDays() + " days before now");
        }
        if (call.takes(Reading.RANGE_END, "span-first") && end - start > REACH.toSeconds()) {
            throw call.refusal(
                    "endTime", call.written("endTime"), "lies more than " + REACH.toDays() + " days after the start");
        }
        return WindowRule.of(call, start, Math.min(end, now));
    }

    private static @Nullable Line line(AffiliateCall call) {
        String type = call.parameters().text("type");
        if (type == null) {
            return call.takes(Reading.TRADE_TYPE_ABSENT, "all") ? null : Line.FUTURES;
        }
        return switch (type) {
            case "0" -> Line.FUTURES;
            case "1" -> Line.SPOT;
            case "2" -> Line.ETF;
            case "3" -> Line.FUTURES_API;
            default -> throw AffiliateFaults.parameter("type", type, "is none of 0, 1, 2, 3");
        };
    }
}
