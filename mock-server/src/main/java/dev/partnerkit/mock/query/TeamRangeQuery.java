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
 * @param partners affiliates to limit the query to, or empty for no limit (L17)
 */
public record TeamRangeQuery(
        long partner,
        Window window,
        @Nullable Long uid,
        @Nullable Line line,
        Set<Long> partners,
        Page page) {

    public Result run(Snapshot snapshot) {
        Slice<Account> customers = customers(snapshot);
        long everyone = 0;
        long registered = 0;
        BigDecimal volume = BigDecimal.ZERO;
        for (long top : tops(snapshot)) {
            Branch branch = snapshot.branch(top);
            everyone += 1 + branch.team().size();
            registered += Stretch.within(branch.team(), window).size();
            volume = volume.add(within(branch.trades()).volume());
            Account itself = snapshot.account(top);
            // The caller is no member of its own team, but an affiliate below it is.
            if (top != partner && itself != null) {
                registered += window.contains(itself.registeredAt()) ? 1 : 0;
                volume = volume.add(row(itself).volume());
            }
        }
        return new Result(customers.map(this::row), everyone, registered, volume);
    }

    private Slice<Account> customers(Snapshot snapshot) {
        if (!partners.isEmpty() && !partners.contains(partner)) {
            return Slice.none();
        }
        Stretch stretch = Stretch.within(snapshot.branch(partner).customers(), window);
        return new Directs(snapshot, partner)
                .newestFirst(
                        stretch, uid, account -> !account.partner() && window.contains(account.registeredAt()), page);
    }

    // The affiliates whose teams are counted; one that stands below another of them is counted with it already.
    private List<Long> tops(Snapshot snapshot) {
        if (partners.isEmpty()) {
            return List.of(partner);
        }
        return partners.stream()
                .filter(one ->
                        partners.stream().noneMatch(other -> !one.equals(other) && snapshot.isInDownline(one, other)))
                .toList();
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
