package dev.partnerkit.mock.query;

import dev.partnerkit.mock.query.Union.Part;
import dev.partnerkit.mock.world.Cohort;
import dev.partnerkit.mock.world.Institution;
import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Profile;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Sorted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users of an institution by creation time, filters joined by "and" (L62).
 *
 * @param kycStatuses the state asked for by product; it takes an account of that product to match
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
        Page page)
        implements Query<Slice<Member>> {

    @Override
    public Slice<Member> run(Snapshot snapshot) {
        Institution users = snapshot.institution(institution);
        if (accountId != null) {
            return only(users.member(accountId));
        }
        Union<Member> union = new Union<>(
                Institution.ORDER, candidates(users).stream().map(this::inTime).toList());
        return ascending ? union.ascending(page) : union.descending(page);
    }

    private Slice<Member> only(@Nullable Member member) {
        boolean matches = member != null && matches(Profile.of(member)) && !isEarly(member) && !isLate(member);
        if (!matches) {
            return Slice.none();
        }
        return new Slice<>(page.offset() == 0 ? List.of(member) : List.of(), 1);
    }

    private List<Sorted<Member, None>> candidates(Institution users) {
        if (product == null && kycStatuses.isEmpty()) {
            return List.of(users.byCreation());
        }
        return users.everyCohort().stream()
                .filter(cohort -> matches(cohort.profile()))
                .map(Cohort::byCreation)
                .toList();
    }

    private boolean matches(Profile profile) {
        return (product == null || profile.kycStatus(product) != null)
                && kycStatuses.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(profile.kycStatus(wanted.getKey())));
    }

    private Part<Member> inTime(Sorted<Member, None> members) {
        return Part.between(members, member -> isEarly(member) ? -1 : 1, member -> isLate(member) ? 1 : -1);
    }

    private boolean isEarly(Member member) {
        return from != null && member.createdAt().isBefore(from);
    }

    private boolean isLate(Member member) {
        return until != null && !member.createdAt().isBefore(until);
    }
}
