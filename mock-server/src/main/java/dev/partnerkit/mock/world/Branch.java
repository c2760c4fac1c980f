package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;
import java.util.Map;

/**
 * Everything below one affiliate, indexed so that each window and page is found by position.
 *
 * @param uid the affiliate
 * @param byRegistration invited directly, by registration time, then internal id
 * @param byCode the same, split by the referral code used
 * @param byKyc invited directly, by the time of the KYC record, then internal id
 * @param byUid invited directly, by uid
 * @param directs invited directly, by registration time, then uid
 * @param customers the same without affiliates
 * @param team everyone below at any depth, by registration time, then internal id
 * @param trades the trades of everyone below at any depth
 */
public record Branch(
        long uid,
        Sorted<Seat, None> byRegistration,
        Directory<Sorted<Seat, None>> byCode,
        Sorted<Seat, None> byKyc,
        Sorted<Seat, None> byUid,
        Sorted<Seat, None> directs,
        Sorted<Seat, None> customers,
        Sorted<Seat, None> team,
        Sorted<Trade, Turnover> trades) {

    /** An index nobody stands in. */
    public static final Sorted<Seat, None> NOBODY = Sorted.empty(Seat.ORDER);

    /** The branch of someone who brought nobody yet. */
    public static Branch of(long uid) {
        return new Branch(uid, NOBODY, Directory.empty(), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, Trade.NONE);
    }

    /** A branch that stands on rows, in which every KYC record was registered with its account. */
    public static Branch over(
            long uid,
            Rows<Seat, None> byRegistration,
            Map<String, Rows<Seat, None>> byCode,
            Rows<Seat, None> byUid,
            Rows<Seat, None> directs,
            Rows<Seat, None> customers,
            Rows<Seat, None> team,
            Rows<Trade, Turnover> trades) {
        Directory<Sorted<Seat, None>> codes = Directory.empty();
        for (Map.Entry<String, Rows<Seat, None>> code : byCode.entrySet()) {
            codes = codes.with(code.getKey(), NOBODY.over(code.getValue()));
        }
        Sorted<Seat, None> registered = NOBODY.over(byRegistration);
        return new Branch(
                uid,
                registered,
                codes,
                registered,
                NOBODY.over(byUid),
                NOBODY.over(directs),
                NOBODY.over(customers),
                NOBODY.over(team),
                Trade.NONE.over(trades));
    }

    Branch withDirect(Account account) {
        Seat registered = registered(account);
        Seat byUidAmongTies = byUidAmongTies(account);
        String code = account.registeredWith();
        return new Branch(
                uid,
                byRegistration.with(registered),
                byCode.with(code, byCode.find(code, NOBODY).with(registered)),
                byKyc.with(kycSeat(account)),
                byUid.with(new Seat(account.uid(), 0, account.uid())),
                directs.with(byUidAmongTies),
                account.partner() ? customers : customers.with(byUidAmongTies),
                team,
                trades);
    }

    Branch withoutDirect(Account account) {
        Seat registered = registered(account);
        Seat byUidAmongTies = byUidAmongTies(account);
        String code = account.registeredWith();
        Sorted<Seat, None> alike = byCode.find(code, NOBODY).without(registered);
        return new Branch(
                uid,
                byRegistration.without(registered),
                alike.isEmpty() ? byCode.without(code) : byCode.with(code, alike),
                byKyc.without(kycSeat(account)),
                byUid.without(new Seat(account.uid(), 0, account.uid())),
                directs.without(byUidAmongTies),
                customers.without(byUidAmongTies),
                team,
                trades);
    }

    Branch withMember(Account account) {
        Sorted<Seat, None> more = team.with(registered(account));
        return new Branch(uid, byRegistration, byCode, byKyc, byUid, directs, customers, more, trades);
    }

    /** This branch without a member in the team, and without what it traded. */
    Branch withoutMember(Account account) {
        Sorted<Trade, Turnover> others = trades;
        for (Line line : Line.values()) {
            Sorted<Trade, Turnover> own = account.holdings().trades(line);
            for (Trade trade : own.slice(0, own.size())) {
                others = others.without(trade);
            }
        }
        Sorted<Seat, None> fewer = team.without(registered(account));
        return new Branch(uid, byRegistration, byCode, byKyc, byUid, directs, customers, fewer, others);
    }

    Branch withKycMoved(Account before, Account after) {
        Sorted<Seat, None> moved = byKyc.without(kycSeat(before)).with(kycSeat(after));
        return new Branch(uid, byRegistration, byCode, moved, byUid, directs, customers, team, trades);
    }

    Branch withTrade(Trade trade) {
        return new Branch(uid, byRegistration, byCode, byKyc, byUid, directs, customers, team, trades.with(trade));
    }

    private static Seat registered(Account account) {
        return new Seat(account.registeredAt(), account.id(), account.uid());
    }

    private static Seat byUidAmongTies(Account account) {
        return new Seat(account.registeredAt(), account.uid(), account.uid());
    }

    private static Seat kycSeat(Account account) {
        return new Seat(account.kyc().recordedAt(), account.id(), account.uid());
    }
}
