package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.Keyed;
import dev.partnerkit.client.harvest.SteadyGathering;
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.preflight.Preflight;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a search for direct customers. */
record TeamUserPages(
        Door door,
        TeamUserSearch search,
        Bounds bounds,
        @Nullable Integer pageSize,
        List<Adjustment> adjustments,
        boolean strict)
        implements Keyed<TeamUser, TeamPage> {

    static TeamUserPages of(Door door, TeamUserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.TEAM_USERS, settings.lenient());
        Bounds bounds = Ends.range(door, search.registered(), preflight);
        preflight.notBlank("referralCode", search.referralCode());
        int partners = search.partnerUids().size();
        if (partners > Documented.MOST_PARTNER_UIDS) {
            preflight.refuse(
                    "partnerUids",
                    partners + " uids",
                    "are more than " + Documented.MOST_PARTNER_UIDS,
                    "several searches of " + Documented.MOST_PARTNER_UIDS);
        }
        Integer pageSize = Sizes.of(Operation.TEAM_USERS, search.pageSize(), preflight);
        return new TeamUserPages(door, search, bounds, pageSize, preflight.settle(), settings.strict());
    }

    static AffiliateReading<?, TeamPage> reading(
            ZoneId zone, long offset, int size, List<Adjustment> adjustments, boolean strict) {
        return new AffiliateReading<>(
                Operation.TEAM_USERS, TeamData.reader(zone, size), TeamData::page, offset, size, adjustments, strict);
    }

    @Override
    public Operation operation() {
        return Operation.TEAM_USERS;
    }

    /** Its figures depend on the window, so it is read whole. */
    Gathering<TeamUser> gathering(Calls calls, CallSettings settings) {
        Bounds settled = Ends.settled(door, bounds);
        return new SteadyGathering<>(
                calls,
                settings,
                new TeamUserPages(door, search, settled, pageSize, adjustments, strict),
                settled.start(),
                settled.end().plusSeconds(1),
                door.gates().pace(operation()));
    }

    @Override
    public Object key(TeamUser row) {
        return row.uid();
    }

    @Override
    public String subject() {
        return search.toString();
    }

    @Override
    public Ask<TeamPage> at(long offset, int size) {
        return door.ask(
                reading(door.account().zone(), offset, size, adjustments, strict),
                api -> api.listTeamUsersInRange(body(offset, size)));
    }

    private Map<String, Object> body(long offset, int size) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("pageNo", Sizes.page(offset, size));
        body.put("pageSize", size);
        body.put("startTime", door.time(bounds.start()));
        body.put("endTime", door.time(bounds.end()));
        if (search.uid() != null) {
            body.put("uid", search.uid());
        }
        if (search.referralCode() != null) {
            body.put("referralCode", search.referralCode());
        }
        if (search.type() != null) {
            body.put("type", search.type().text());
        }
        if (!search.partnerUids().isEmpty()) {
            body.put("partnerUids", search.partnerUids());
        }
        return body;
    }
}
