package dev.partnerkit.mock.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One thing that happens to a world. Nothing else moves a world's data.
 *
 * <p>A change that does not fit is refused whole, with an {@link IllegalArgumentException} that names the field, the
 * value and the rule.
 */
public sealed interface Change {

    Snapshot applyTo(Snapshot before);

    /** An affiliate vendor's user opens an account, brought by {@code inviter} with a referral code or with none. */
    record Registered(long uid, long inviter, Instant at, String referralCode, boolean partner, int kycLevel)
            implements Change {

        /** A user who passed the identity check and is just a customer. */
        public static Registered customer(long uid, long inviter, Instant at) {
            return new Registered(uid, inviter, at, "", false, 1);
        }

        /** An affiliate. */
        public static Registered partner(long uid, long inviter, Instant at) {
            return new Registered(uid, inviter, at, "", true, 1);
        }

        /** The same, with the referral code used. */
        public Registered using(String code) {
            return new Registered(uid, inviter, at, code, partner, kycLevel);
        }

        /** The same, at another level of the identity check. */
        public Registered atKycLevel(int level) {
            return new Registered(uid, inviter, at, referralCode, partner, level);
        }

        @Override
        public Snapshot applyTo(Snapshot before) {
            Demand.that(uid > 0, "uid", uid, "must be positive");
            Demand.that(before.account(uid) == null, "uid", uid, "is registered already");
            Demand.that(
                    inviter == Account.NOBODY || before.account(inviter) != null, "inviter", inviter, "is not known");
            long second = at.getEpochSecond();
            Account account = new Account(
                    uid,
                    before.turn(),
                    inviter,
                    second,
                    referralCode,
                    partner,
                    new Account.Kyc(kycLevel, second),
                    Holdings.NONE);
            Snapshot after = before.with(account).withEveryoneAbove(account, branch -> branch.withMember(account));
            return inviter == Account.NOBODY
                    ? after
                    : after.with(after.branch(inviter).withDirect(account));
        }
    }

    /** A referral code is given out; users who register with it are brought by its owner. */
    record CodeIssued(String code, long owner) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Demand.that(!code.isBlank(), "code", code, "must not be blank");
            Demand.that(before.owner(code) == null, "code", code, "is given out already");
            return before.withCode(code, Demand.account(before, "owner", owner).uid());
        }
    }

    /** A user's identity check comes to a level, and its record carries a time of its own (L27). */
    record KycRecorded(long uid, int level, Instant at) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Account account = existing(before, uid);
            Account after = account.with(new Account.Kyc(level, at.getEpochSecond()));
            Snapshot changed = before.with(after);
            return account.inviter() == Account.NOBODY
                    ? changed
                    : changed.with(changed.branch(account.inviter()).withKycMoved(account, after));
        }
    }

    /** Money comes in. The balance is told apart, by {@link Balanced}. */
    record Deposited(long uid, Quote quote, Instant at, BigDecimal amount) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Demand.positive("amount", amount);
            Movement movement = new Movement(at.getEpochSecond(), before.turn(), amount);
            return withPurse(before, uid, quote, purse -> purse.deposited(movement));
        }
    }

    /** Money goes out. The balance is told apart, by {@link Balanced}. */
    record Withdrawn(long uid, Quote quote, Instant at, BigDecimal amount) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Demand.positive("amount", amount);
            Movement movement = new Movement(at.getEpochSecond(), before.turn(), amount);
            return withPurse(before, uid, quote, purse -> purse.withdrawn(movement));
        }
    }

    /** A balance comes to stand at an amount. */
    record Balanced(long uid, Quote quote, Instant at, BigDecimal balance) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            return withPurse(before, uid, quote, purse -> purse.balancedAt(at.getEpochSecond(), balance));
        }
    }

    /** A user trades in a business line. */
    record Traded(long uid, Line line, Instant at, Turnover turnover) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Account account = existing(before, uid);
            Trade trade = new Trade(at.getEpochSecond(), before.turn(), turnover);
            return before.with(account.with(account.holdings().with(line, trade)))
                    .withEveryoneAbove(account, branch -> branch.withTrade(trade));
        }
    }

    /** The masked futures balance of a user becomes known. */
    record ContractBalanceMasked(long uid, String masked) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Account account = existing(before, uid);
            return before.with(account.with(account.holdings().withContractBalance(masked)));
        }
    }

    /** An institution's user appears, or takes the place of the one with the same account id. */
    record Enrolled(String institution, Member member) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Demand.that(!institution.isBlank(), "institution", institution, "must not be blank");
            long products = member.accounts().stream()
                    .map(Member.Holding::product)
                    .distinct()
                    .count();
            Demand.that(products == member.accounts().size(), "accounts", member.accountId(), "must differ in product");
            return before.withInstitution(
                    institution, before.institution(institution).with(member));
        }
    }

    /**
     * An affiliate vendor's user leaves, and everything of it with it: no list and no total tells of it, nor of what it
     * did, and its referral codes are nobody's (L78). Whoever brought others leaves after them.
     */
    record Left(long uid) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Account account = existing(before, uid);
            Demand.that(before.branch(uid).team().isEmpty(), "uid", uid, "has users below it, who have to leave first");
            Snapshot after =
                    before.without(account).withEveryoneAbove(account, branch -> branch.withoutMember(account));
            return account.inviter() == Account.NOBODY
                    ? after
                    : after.with(after.branch(account.inviter()).withoutDirect(account));
        }
    }

    /** An institution's user leaves its list. */
    record Unenrolled(String institution, String accountId) implements Change {
        @Override
        public Snapshot applyTo(Snapshot before) {
            Institution known = Demand.institution(before, institution);
            return before.withInstitution(institution, known.without(Demand.member(known, accountId)));
        }
    }

    private static Account existing(Snapshot snapshot, long uid) {
        return Demand.account(snapshot, "uid", uid);
    }

    private static Snapshot withPurse(Snapshot before, long uid, Quote quote, UnaryOperator<Purse> change) {
        Account account = existing(before, uid);
        Holdings holdings = account.holdings();
        return before.with(account.with(holdings.with(quote, change.apply(holdings.purse(quote)))));
    }
}
