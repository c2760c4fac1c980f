package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Balanced;
import dev.partnerkit.mock.world.Change.CodeIssued;
import dev.partnerkit.mock.world.Change.ContractBalanceMasked;
import dev.partnerkit.mock.world.Change.Deposited;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.KycRecorded;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Change.Traded;
import dev.partnerkit.mock.world.Change.Withdrawn;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Sorted;
import dev.partnerkit.mock.world.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The changes that make a snapshot out of nothing. They come in the order in which they decide ties, so that what is
 * made of them answers alike; and they are made one at a time, as a large world has a great many.
 */
public final class Export {

    private static final int BLOCK = 1024;

    private final Snapshot snapshot;
    private final Consumer<? super Change> out;

    private Export(Snapshot snapshot, Consumer<? super Change> out) {
        this.snapshot = snapshot;
        this.out = out;
    }

    /** All changes at once. */
    public static List<Change> changes(Snapshot snapshot) {
        List<Change> changes = new ArrayList<>();
        each(snapshot, changes::add);
        return changes;
    }

    /** One change after the other. */
    public static void each(Snapshot snapshot, Consumer<? super Change> out) {
        new Export(snapshot, out).run();
    }

    private void run() {
        List<Account> accounts =
                snapshot.accounts().slice(0, snapshot.accounts().size());
        accounts.sort(Comparator.comparingLong(Account::id));
        accounts.forEach(this::registered);
        walk(snapshot.codes().entries(), code -> out.accept(new CodeIssued(code.key(), code.value())));
        accounts.forEach(this::became);
        deeds(accounts).forEach(deed -> out.accept(deed.change()));
        walk(
                snapshot.institutions().entries(),
                institution -> walk(
                        institution.value().byCreation(),
                        member -> out.accept(new Enrolled(institution.key(), member))));
    }

    private void registered(Account account) {
        out.accept(new Registered(
                account.uid(),
                account.inviter(),
                at(account.registeredAt()),
                account.registeredWith(),
                account.partner(),
                account.kyc().level()));
    }

    /** What only the last change of its kind tells of. */
    private void became(Account account) {
        long uid = account.uid();
        if (account.kyc().recordedAt() != account.registeredAt()) {
            out.accept(
                    new KycRecorded(uid, account.kyc().level(), at(account.kyc().recordedAt())));
        }
        String masked = account.holdings().contractBalance();
        if (masked != null) {
            out.accept(new ContractBalanceMasked(uid, masked));
        }
        for (Quote quote : Quote.values()) {
            Purse purse = account.holdings().purse(quote);
            Long balanceAt = purse.balanceAt();
            if (balanceAt != null) {
                out.accept(new Balanced(uid, quote, at(balanceAt), purse.balance()));
            }
        }
    }

    private static List<Deed> deeds(List<Account> accounts) {
        List<Deed> deeds = new ArrayList<>();
        for (Account account : accounts) {
            for (Quote quote : Quote.values()) {
                Purse purse = account.holdings().purse(quote);
                walk(purse.deposits(), movement -> deeds.add(new Deed.In(account, quote, movement)));
                walk(purse.withdrawals(), movement -> deeds.add(new Deed.Out(account, quote, movement)));
            }
            for (Line line : Line.values()) {
                walk(account.holdings().trades(line), trade -> deeds.add(new Deed.Deal(account, line, trade)));
            }
        }
        deeds.sort(Comparator.comparingLong(Deed::turn));
        return deeds;
    }

    /** Looks at a sequence block by block, without a list of all of it. */
    private static <T> void walk(Sorted<T, ?> sequence, Consumer<? super T> look) {
        for (int from = 0; from < sequence.size(); from += BLOCK) {
            sequence.slice(from, from + BLOCK).forEach(look);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    /** Something a user did, in its turn among all that anybody did; it becomes a change only when it is its turn. */
    private sealed interface Deed {

        long turn();

        Change change();

        record In(Account account, Quote quote, Movement movement) implements Deed {
            @Override
            public long turn() {
                return movement.turn();
            }

            @Override
            public Change change() {
                return new Deposited(account.uid(), quote, at(movement.at()), movement.amount());
            }
        }

        record Out(Account account, Quote quote, Movement movement) implements Deed {
            @Override
            public long turn() {
                return movement.turn();
            }

            @Override
            public Change change() {
                return new Withdrawn(account.uid(), quote, at(movement.at()), movement.amount());
            }
        }

        record Deal(Account account, Line line, Trade trade) implements Deed {
            @Override
            public long turn() {
                return trade.turn();
            }

            @Override
            public Change change() {
                return new Traded(account.uid(), line, at(trade.at()), trade.turnover());
            }
        }
    }
}
