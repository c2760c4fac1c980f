package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Seat;
import dev.partnerkit.mock.world.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Direct customers of one or more affiliates, newest registration first, then highest uid.
 *
 * @param partnersToo whether an affiliate may be a customer (L24)
 */
record Customers(Snapshot snapshot, Window window, @Nullable Long uid, boolean partnersToo) {

    private static final Comparator<Seat> NEWEST_FIRST =
            Comparator.comparingLong(Seat::place).thenComparingLong(Seat::tie).reversed();

    Slice<Account> of(List<Long> inviters, Page page) {
        if (uid != null) {
            return inviters.stream()
                    .map(inviter -> new Directs(snapshot, inviter).only(uid, this::matches, page))
                    .filter(slice -> slice.total() > 0)
                    .findFirst()
                    .orElse(Slice.none());
        }
        List<Stretch> stretches = inviters.stream().map(this::stretch).toList();
        Slice<Seat> seats = (stretches.size() == 1 ? stretches.get(0).descending(page) : merged(stretches, page));
        return new Directs(snapshot, Account.NOBODY).accounts(seats);
    }

    private Stretch stretch(long inviter) {
        Branch branch = snapshot.branch(inviter);
        return Stretch.within(partnersToo ? branch.directs() : branch.customers(), window);
    }

    // At most a hundred affiliates: the head of each, as long as the page reaches, holds every row of the page.
    private static Slice<Seat> merged(List<Stretch> stretches, Page page) {
        int total = stretches.stream().mapToInt(Stretch::size).sum();
        List<Seat> heads = new ArrayList<>();
        stretches.forEach(stretch -> heads.addAll(stretch.head(page.end(total))));
        heads.sort(NEWEST_FIRST);
        return new Slice<>(heads.subList(page.begin(total), page.end(total)), total);
    }

    private boolean matches(Account account) {
        return (partnersToo || !account.partner()) && window.contains(account.registeredAt());
    }
}
