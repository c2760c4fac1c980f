package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Directory.Entry;
import dev.partnerkit.mock.world.Measure.None;
import java.util.Comparator;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All data of a world at one moment; it never changes, so whatever is read from it fits together. */
public final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(
            Sorted.empty(Comparator.comparingLong(Account::uid)),
            Sorted.empty(Comparator.comparingLong(Branch::uid)),
            Directory.empty(),
            Sorted.empty(
                    Comparator.comparing((Entry<Long> code) -> code.value()).thenComparing(Entry::key)),
            Directory.empty(),
            0);

    private final Sorted<Account, None> accounts;
    private final Sorted<Branch, None> branches;
    private final Directory<Long> codes;
    // The same codes once more, by owner.
    private final Sorted<Entry<Long>, None> owned;
    private final Directory<Institution> institutions;
    private final long turns;

    private Snapshot(
            Sorted<Account, None> accounts,
            Sorted<Branch, None> branches,
            Directory<Long> codes,
            Sorted<Entry<Long>, None> owned,
            Directory<Institution> institutions,
            long turns) {
        this.accounts = accounts;
        this.branches = branches;
        this.codes = codes;
        this.owned = owned;
        this.institutions = institutions;
        this.turns = turns;
    }

    /**
     * A snapshot that stands on rows. They must fit together as those that changes make do.
     *
     * @param accounts by uid
     * @param branches by the uid of the affiliate
     * @param codes by the code, which has to be by the owner too
     * @param institution the one institution there is
     * @param turns more than any turn or internal id among the rows
     */
    public static Snapshot over(
            Rows<Account, None> accounts,
            Rows<Branch, None> branches,
            Rows<Entry<Long>, None> codes,
            Entry<Institution> institution,
            long turns) {
        return new Snapshot(
                EMPTY.accounts.over(accounts),
                EMPTY.branches.over(branches),
                new Directory<>(EMPTY.codes.entries().over(codes)),
                EMPTY.owned.over(codes),
                EMPTY.institutions.with(institution.key(), institution.value()),
                turns);
    }

    public @Nullable Account account(long uid) {
        return accounts.find(account -> Long.compare(account.uid(), uid));
    }

    /** Everybody, by uid. */
    public Sorted<Account, None> accounts() {
        return accounts;
    }

    /** All referral codes given out, with their owners. */
    public Directory<Long> codes() {
        return codes;
    }

    /** Everyone whose users a partner key opens, by name. */
    public Directory<Institution> institutions() {
        return institutions;
    }

    /** What stands below an affiliate; empty for someone who brought nobody. */
    public Branch branch(long uid) {
        Branch known = branches.find(branch -> Long.compare(branch.uid(), uid));
        return known == null ? Branch.of(uid) : known;
    }

    /** Who owns a referral code, or null when nobody does. */
    public @Nullable Long owner(String referralCode) {
        return codes.find(referralCode);
    }

    /** Whether a user stands below an affiliate at some depth, or is that affiliate. */
    public boolean isInDownline(long uid, long affiliate) {
        Account at = account(uid);
        while (at != null) {
            if (at.uid() == affiliate) {
                return true;
            }
            at = account(at.inviter());
        }
        return false;
    }

    /** Whether a user stands below another of some affiliates at some depth. */
    public boolean isBelowAny(long uid, Set<Long> affiliates) {
        for (Account at = account(uid); at != null; at = account(at.inviter())) {
            if (at.uid() != uid && affiliates.contains(at.uid())) {
                return true;
            }
        }
        return false;
    }

    /** The users of an institution; empty for one nobody opened. */
    public Institution institution(String name) {
        return institutions.find(name, Institution.EMPTY);
    }

    /** A number that no other event of this world carries. */
    long turn() {
        return turns;
    }

    Snapshot with(Account account) {
        return new Snapshot(accounts.with(account), branches, codes, owned, institutions, turns + 1);
    }

    Snapshot with(Branch branch) {
        return new Snapshot(accounts, branches.with(branch), codes, owned, institutions, turns);
    }

    /** This snapshot with a change made to the branch of everyone above an account. */
    Snapshot withEveryoneAbove(Account account, UnaryOperator<Branch> change) {
        Snapshot changed = this;
        for (Account above = account(account.inviter()); above != null; above = account(above.inviter())) {
            changed = changed.with(change.apply(changed.branch(above.uid())));
        }
        return changed;
    }

    /** This snapshot without an account and the codes it owns; in the branch below it nobody stands any more. */
    Snapshot without(Account account) {
        long uid = account.uid();
        int first = owned.rank(code -> Long.compare(code.value(), uid));
        int last = owned.rank(code -> code.value() <= uid ? -1 : 1);
        Directory<Long> others = codes;
        Sorted<Entry<Long>, None> othersOwned = owned;
        for (Entry<Long> code : owned.slice(first, last)) {
            others = others.without(code.key());
            othersOwned = othersOwned.without(code);
        }
        return new Snapshot(accounts.without(account), branches, others, othersOwned, institutions, turns);
    }

    Snapshot withCode(String code, long owner) {
        Sorted<Entry<Long>, None> more = owned.with(new Entry<>(code, owner));
        return new Snapshot(accounts, branches, codes.with(code, owner), more, institutions, turns);
    }

    /** This snapshot with an institution as it is now; one that nobody is left in is not known any more. */
    Snapshot withInstitution(String name, Institution institution) {
        Directory<Institution> changed =
                institution.byCreation().isEmpty() ? institutions.without(name) : institutions.with(name, institution);
        return new Snapshot(accounts, branches, codes, owned, changed, turns + 1);
    }
}
