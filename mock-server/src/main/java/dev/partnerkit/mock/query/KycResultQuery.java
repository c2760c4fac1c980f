package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * KYC results of the users an affiliate invited itself, newest first.
 *
 * @param byRecord whether the KYC record's own registration counts, not the account's (L27)
 * @param laterFirst which of two equal times comes first (L12)
 */
public record KycResultQuery(
        long partner, Window window, @Nullable Long uid, boolean byRecord, boolean laterFirst, Page page)
        implements Query<Slice<Account>> {

    @Override
    public Slice<Account> run(Snapshot snapshot) {
        Branch branch = snapshot.branch(partner);
        Stretch stretch = Stretch.within(byRecord ? branch.byKyc() : branch.byRegistration(), window);
        return new Directs(snapshot, partner).newestFirst(stretch, uid, this::matches, laterFirst, page);
    }

    private boolean matches(Account account) {
        return window.contains(byRecord ? account.kyc().recordedAt() : account.registeredAt());
    }
}
