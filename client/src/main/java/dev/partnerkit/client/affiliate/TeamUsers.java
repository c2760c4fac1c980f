package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliatePages.Kind;
import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.SteadyGathering;
import dev.partnerkit.client.preflight.Preflight;
import dev.partnerkit.client.preflight.Terms;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** How direct customers are searched for. */
final class TeamUsers {

    private final Door<AffiliateAccount, AffiliateApi> door;
    private final TeamUserSearch search;
    private final Bounds bounds;
    private final Terms terms;

    TeamUsers(Door<AffiliateAccount, AffiliateApi> door, TeamUserSearch search, Bounds bounds, Terms terms) {
        this.door = door;
        this.search = search;
        this.bounds = bounds;
        this.terms = terms;
    }

    static Kind<TeamUser, TeamPage> kind(ZoneId zone) {
        return new Kind<>(Operation.TEAM_USERS, TeamUser::uid, TeamData.in(zone));
    }

    static TeamUsers of(Door<AffiliateAccount, AffiliateApi> door, TeamUserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.TEAM_USERS, settings);
        Bounds bounds = Ends.range(door.account(), search.registered(), preflight);
        preflight.notBlank("referralCode", search.referralCode());
        int partners = search.partnerUids().size();
        if (partners > Documented.MOST_PARTNER_UIDS) {
            preflight.refuse(
                    "partnerUids",
                    partners + " uids",
                    "are more than " + Documented.MOST_PARTNER_UIDS,
                    "several searches of " + Documented.MOST_PARTNER_UIDS);
        }
        return new TeamUsers(door, search, bounds, preflight.terms("pageSize", search.pageSize()));
    }

    AffiliatePages<TeamUser, TeamPage> pages() {
        return new AffiliatePages<>(
                kind(door.account().zone()),
                door,
                terms,
                search,
                (api, page, size) -> api.listTeamUsersInRange(body(page, size)));
    }

    /** Its figures depend on the window, so it is read whole. */
    Gathering<TeamUser> gathering(Calls calls, CallSettings settings) {
        Bounds settled = Ends.settledFigures(door.account(), bounds);
        return new SteadyGathering<>(
                calls,
                settings,
                new TeamUsers(door, search, settled, terms).pages(),
                settled.start(),
                settled.end().plusSeconds(1),
                door.gates().pace(Operation.TEAM_USERS));
    }

    private Map<String, Object> body(int page, int size) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("pageNo", page);
        body.put("pageSize", size);
        body.put("startTime", door.account().time(bounds.start()));
        body.put("endTime", door.account().time(bounds.end()));
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
