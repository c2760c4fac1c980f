package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Snapshot;
import org.jspecify.annotations.Nullable;

/** KYC results of the users an affiliate invited itself, newest record first (L12, L27). */
public record KycResultQuery(
        long partner, Window window, @Nullable Long uid, Page page) {

    public Slice<Account> run(Snapshot snapshot) {
        Stretch stretch = Stretch.within(snapshot.branch(partner).byKyc(), window);
        return new Directs(snapshot, partner)
                .newestFirst(
                        stretch, uid, account -> window.contains(account.kyc().recordedAt()), page);
    }
}
