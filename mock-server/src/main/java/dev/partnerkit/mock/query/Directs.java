package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Seat;
import dev.partnerkit.mock.world.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The users an affiliate invited itself. */
record Directs(Snapshot snapshot, long partner) {

    /** The accounts behind a page of seats. */
    Slice<Account> accounts(Slice<Seat> seats) {
        return seats.map(seat -> Objects.requireNonNull(snapshot.account(seat.uid()), "indexed accounts exist"));
    }

    /** The page that a single user makes, when the affiliate invited it and it matches. */
    Slice<Account> only(long uid, Predicate<Account> matches, Page page) {
        Account account = snapshot.account(uid);
        if (account == null || account.inviter() != partner || !matches.test(account)) {
            return Slice.none();
        }
        return new Slice<>(page.offset() == 0 ? List.of(account) : List.of(), 1);
    }

    /** A page of the stretch, newest first, or of the single user asked for. */
    Slice<Account> newestFirst(
            Stretch stretch, @Nullable Long uid, Predicate<Account> matches, boolean laterFirst, Page page) {
        if (uid != null) {
            return only(uid, matches, page);
        }
        return accounts(laterFirst ? stretch.descending(page) : stretch.descendingTiesAscending(page));
    }
}
