package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.paging.Page;

/** A page of direct customers, beside which stand the figures of the whole team. */
public final class TeamPage extends Page<TeamUser> {

    private final TeamTotals totals;

    TeamPage(Page<TeamUser> page, TeamTotals totals) {
        super(page);
        this.totals = totals;
    }

    public TeamTotals totals() {
        return totals;
    }
}
