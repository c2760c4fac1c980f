package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Sorted;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An affiliate's direct customers, newest registration first, with totals over the team.
 *
 * @param line the business line whose rebate is meant, or null for all (L22)
 * @param partners affiliates to limit the query to, or null for no limit (L17)
 */
public record TeamRangeQuery(
        long partner,
        Window window,
        @Nullable Long uid,
        @Nullable Line line,
        @Nullable Set<Long> partners,
        Reach reach,
        Page page)
        implements Query<TeamRangeQuery.Result> {

    /**
     * Who counts.
     *
     * @param scoped whether the partners named bring their own customers into the rows (L17)
     * @param partnersToo whether an affiliate may be a customer (L24)
     * @param callerToo whether the caller may count as registered in the window (L23)
     */
    public record Reach(boolean scoped, boolean partnersToo, boolean callerToo) {}

    @Override
    public Result run(Snapshot snapshot) {
        long everyone = 0;
        long registered = 0;
        BigDecimal volume = BigDecimal.ZERO;
        for (long top : tops(snapshot)) {
            Branch branch = snapshot.branch(top);
            Account itself = snapshot.account(top);
            everyone += 1 + branch.team().size();
            registered += Stretch.within(branch.team(), window).size();
            volume = volume.add(within(branch.trades()).volume());
            // The caller is no member of its own team, but an affiliate below it is.
            if (itself != null && (top != partner || reach.callerToo())) {
                registered += window.contains(itself.registeredAt()) ? 1 : 0;
            }
            if (itself != null && top != partner) {
                volume = volume.add(row(itself).volume());
            }
        }
        Slice<Account> customers = new Customers(snapshot, window, uid, reach.partnersToo()).of(inviters(), page);
        return new Result(customers.map(this::row), everyone, registered, volume);
    }

    // Whose customers are listed: the caller's, unless the query is limited to others.
    private List<Long> inviters() {
        if (partners == null) {
            return List.of(partner);
        }
        return reach.scoped()
                ? List.copyOf(partners)
                : partners.stream().filter(uid -> uid == partner).toList();
    }

    // The affiliates whose teams are counted; one that stands below another of them is counted with it already.
    private List<Long> tops(Snapshot snapshot) {
        Set<Long> named = partners == null ? Set.of(partner) : partners;
        return named.stream().filter(one -> !snapshot.isBelowAny(one, named)).toList();
    }

    private Row row(Account account) {
        Turnover all = Turnover.NONE;
        BigDecimal rebate = BigDecimal.ZERO;
        for (Line each : Line.values()) {
            Turnover traded = within(account.holdings().trades(each));
            all = all.plus(traded);
            if (line == null || line == each) {
                rebate = rebate.add(traded.rebate());
            }
        }
        return new Row(account, all.volume(), all.fee(), rebate);
    }

    private Turnover within(Sorted<Trade, Turnover> trades) {
        int from = trades.rank(trade -> Long.compare(trade.at(), window.from()));
        int to = trades.rank(trade -> trade.at() <= window.to() ? -1 : 1);
        return trades.sum(from, to);
    }

    /** One direct customer and what it traded inside the window. */
    public record Row(Account account, BigDecimal volume, BigDecimal fee, BigDecimal rebate) {}

    /** A page of customers and the totals of the team. */
    public record Result(Slice<Row> customers, long everyone, long registered, BigDecimal volume) {}
}
