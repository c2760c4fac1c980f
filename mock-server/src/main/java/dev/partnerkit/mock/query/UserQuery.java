package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Institution;
import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Sorted;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users of an institution by creation time, filters joined by "and" (L62).
 *
 * @param from earliest creation time, or null
 * @param until first creation time that is too late, or null
 */
public record UserQuery(
        String institution,
        @Nullable String accountId,
        @Nullable Product product,
        Map<Product, String> kycStatuses,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean ascending,
        Page page) {

    public Slice<Member> run(Snapshot snapshot) {
        Institution users = snapshot.institution(institution);
        Sorted<Member, None> index = users.byCreation();
        int begin = from == null ? 0 : index.rank(member -> member.createdAt().compareTo(from));
        int end = until == null
                ? index.size()
                : index.rank(member -> member.createdAt().compareTo(until));
        if (accountId == null && product == null && kycStatuses.isEmpty()) {
            return page(index, begin, Math.max(begin, end));
        }
        List<Member> matching =
                index.slice(begin, end).stream().filter(this::matches).toList();
        return page(matching);
    }

    private Slice<Member> page(Sorted<Member, None> index, int begin, int end) {
        int total = end - begin;
        if (ascending) {
            return new Slice<>(index.slice(begin + page.begin(total), begin + page.end(total)), total);
        }
        List<Member> rows = index.slice(end - page.end(total), end - page.begin(total));
        Collections.reverse(rows);
        return new Slice<>(rows, total);
    }

    private Slice<Member> page(List<Member> matching) {
        int total = matching.size();
        if (ascending) {
            return new Slice<>(matching.subList(page.begin(total), page.end(total)), total);
        }
        List<Member> rows =
                new java.util.ArrayList<>(matching.subList(total - page.end(total), total - page.begin(total)));
        Collections.reverse(rows);
        return new Slice<>(rows, total);
    }

    private boolean matches(Member member) {
        return (accountId == null || accountId.equals(member.accountId()))
                && (product == null || member.holding(product) != null)
                && kycStatuses.entrySet().stream().allMatch(wanted -> {
                    Member.Holding holding = member.holding(wanted.getKey());
                    return holding != null && holding.kycStatus().equals(wanted.getValue());
                });
    }
}
