package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Sorted;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Assets of the users an affiliate invited itself, lowest uid first.
 *
 * @param window moves the sums of deposits and withdrawals, and nothing else
 */
public record AssetQuery(
        long partner, Window window, @Nullable Long uid, Quote quote, Page page)
        implements Query<Slice<AssetQuery.Row>> {

    @Override
    public Slice<Row> run(Snapshot snapshot) {
        Directs directs = new Directs(snapshot, partner);
        Slice<Account> accounts = uid == null
                ? directs.accounts(Stretch.all(snapshot.branch(partner).byUid()).ascending(page))
                : directs.only(uid, account -> true, page);
        return accounts.map(this::row);
    }

    private Row row(Account account) {
        Purse purse = account.holdings().purse(quote);
        return new Row(
                account.uid(),
                within(purse.deposits()),
                within(purse.withdrawals()),
                purse.balance(),
                purse.balanceAt(),
                purse.deposits().first());
    }

    private BigDecimal within(Sorted<Movement, BigDecimal> movements) {
        int from = movements.rank(movement -> Long.compare(movement.at(), window.from()));
        int to = movements.rank(movement -> movement.at() <= window.to() ? -1 : 1);
        return movements.sum(from, to);
    }

    /** One user's assets. */
    public record Row(
            long uid,
            BigDecimal deposit,
            BigDecimal withdrawal,
            BigDecimal balance,
            @Nullable Long balanceAt,
            @Nullable Movement firstDeposit) {}
}
