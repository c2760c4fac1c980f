package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The users one partner key opens.
 *
 * @param byCreation in their order
 * @param byAccountId by the partner's own id
 * @param cohorts the same users once more, one cohort per profile, none of them empty
 */
public record Institution(
        Sorted<Member, None> byCreation, Sorted<Member, None> byAccountId, Sorted<Cohort, None> cohorts) {

    /** By creation time, then account id (L58). */
    public static final Comparator<Member> ORDER =
            Comparator.comparing(Member::createdAt).thenComparing(Member::accountId);

    private static final Sorted<Member, None> NOBODY = Sorted.empty(ORDER);

    static final Institution EMPTY =
            new Institution(NOBODY, Sorted.empty(Comparator.comparing(Member::accountId)), Sorted.empty(Cohort.ORDER));

    /** An institution that stands on rows. */
    public static Institution over(
            Rows<Member, None> byCreation,
            Rows<Member, None> byAccountId,
            Map<Profile, ? extends Rows<Member, None>> byProfile) {
        Sorted<Cohort, None> cohorts = EMPTY.cohorts;
        for (Map.Entry<Profile, ? extends Rows<Member, None>> each : byProfile.entrySet()) {
            cohorts = cohorts.with(new Cohort(each.getKey(), NOBODY.over(each.getValue())));
        }
        return new Institution(NOBODY.over(byCreation), EMPTY.byAccountId.over(byAccountId), cohorts);
    }

    public @Nullable Member member(String accountId) {
        return byAccountId.find(member -> member.accountId().compareTo(accountId));
    }

    /** All cohorts: few, because a profile knows no more than products and states. */
    public List<Cohort> everyCohort() {
        return cohorts.slice(0, cohorts.size());
    }

    /** This institution with the member in it, in place of one of the same account id. */
    Institution with(Member member) {
        Member before = member(member.accountId());
        Institution others = before == null ? this : without(before);
        Cohort cohort = others.cohort(Profile.of(member));
        return new Institution(
                others.byCreation.with(member),
                others.byAccountId.with(member),
                others.cohorts.with(
                        new Cohort(cohort.profile(), cohort.byCreation().with(member))));
    }

    /** This institution without a member in it. */
    Institution without(Member member) {
        Cohort cohort = cohort(Profile.of(member));
        Sorted<Member, None> left = cohort.byCreation().without(member);
        return new Institution(
                byCreation.without(member),
                byAccountId.without(member),
                left.isEmpty() ? cohorts.without(cohort) : cohorts.with(new Cohort(cohort.profile(), left)));
    }

    private Cohort cohort(Profile profile) {
        Cohort known = cohorts.find(cohort -> Profile.ORDER.compare(cohort.profile(), profile));
        return known == null ? new Cohort(profile, NOBODY) : known;
    }
}
