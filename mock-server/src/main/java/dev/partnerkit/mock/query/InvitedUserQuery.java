package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Seat;
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
        Page page) implements Query<Slice<InvitedUserQuery.Row>> {

    @Override
    public Slice<Row> run(Snapshot snapshot) {
        Branch branch = snapshot.branch(partner);
        Stretch stretch = Stretch.within(
                referralCode == null ? branch.byRegistration() : branch.byCode().find(referralCode, Branch.NOBODY),
                window);
        if (uid != null) {
            return new Directs(snapshot, partner)
                    .only(uid, this::matches, page)
                    .map(account -> new Row(account.uid(), account.registeredAt()));
        }
        // A seat tells all there is in a row: looking up a hundred accounts took most of what a page costs.
        Slice<Seat> seats = laterFirst ? stretch.descending(page) : stretch.descendingTiesAscending(page);
        return seats.map(seat -> new Row(seat.uid(), seat.place()));
    }

    private boolean matches(Account account) {
        return window.contains(account.registeredAt())
                && (referralCode == null || referralCode.equals(account.registeredWith()));
    }

    /** One user, and when it registered. */
    public record Row(long uid, long registeredAt) {}
}
