package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The users an affiliate invited itself, newest registration first.
 *
 * @param laterFirst which of two equal times comes first (L12)
 */
public record InvitedUserQuery(
        long partner,
        Window window,
        @Nullable Long uid,
        @Nullable String referralCode,
        boolean laterFirst,
        Page page) implements Query<Slice<Account>> {

    @Override
    public Slice<Account> run(Snapshot snapshot) {
        Branch branch = snapshot.branch(partner);
        Stretch stretch = Stretch.within(
                referralCode == null ? branch.byRegistration() : branch.byCode().find(referralCode, Branch.NOBODY),
                window);
        return new Directs(snapshot, partner).newestFirst(stretch, uid, this::matches, laterFirst, page);
    }

    private boolean matches(Account account) {
        return window.contains(account.registeredAt())
                && (referralCode == null || referralCode.equals(account.registeredWith()));
    }
}
