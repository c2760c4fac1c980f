package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Account.Kyc;
import dev.partnerkit.mock.world.Holdings;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Rows;
import dev.partnerkit.mock.world.Sorted;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;
import java.util.EnumMap;
import java.util.Map;

/** Users with what they own and did. Seven of ten have passed the identity check. */
record Accounts(Registry registry, Dice kyc, Purses purses, Trades trades) implements Rows.Plain<Account> {

    private static final Holdings NOTHING = new Holdings(Map.of(), Map.of(), null);
    private static final Kyc UNCHECKED = new Kyc(0, 0);

    @Override
    public int size() {
        return registry.users();
    }

    @Override
    public Account key(int user) {
        long uid = Generator.uid(user);
        return new Account(uid, user, Account.NOBODY, 0, "", false, UNCHECKED, NOTHING);
    }

    @Override
    public Account get(int user) {
        long at = registry.second(user);
        long uid = Generator.uid(user);
        Kyc checked = new Kyc(level(user), at);
        if (user == 0) {
            return new Account(uid, user, Account.NOBODY, at, "", true, checked, holdings(user, at));
        }
        int inviter = registry.inviter(user);
        return new Account(
                uid,
                user,
                Generator.uid(registry.user(inviter)),
                at,
                Codes.used(inviter, registry.position(user)),
                registry.isPartner(user),
                checked,
                holdings(user, at));
    }

    private int level(int user) {
        int percent = Dice.below(100, kyc.roll(user));
        if (percent < 70) {
            return 1;
        }
        return percent < 90 ? 0 : 2;
    }

    private Holdings holdings(int user, long registeredAt) {
        long turn = (1 + Trades.MOST) * (long) size() + Purses.MOST_MOVEMENTS * (long) user;
        Map<Quote, Purse> owned = purses.of(user, registeredAt, turn);
        int count = trades.count(user);
        if (count == 0) {
            return owned.isEmpty() ? NOTHING : new Holdings(owned, Map.of(), null);
        }
        Map<Line, Sorted<Trade, Turnover>> did = new EnumMap<>(Line.class);
        for (int which = 0; which < count; which++) {
            int number = Trades.number(user, which);
            Line line = trades.line(number);
            did.put(line, did.getOrDefault(line, NOTHING.trades(line)).with(trades.trade(number)));
        }
        return new Holdings(owned, did, null);
    }

    /** More than any turn in here. */
    long turns() {
        return (1 + Trades.MOST + Purses.MOST_MOVEMENTS) * (long) size();
    }
}
