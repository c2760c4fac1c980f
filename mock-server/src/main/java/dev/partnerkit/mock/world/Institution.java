package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The users one partner key opens.
 *
 * @param byCreation by creation time, then account id (L58)
 * @param byAccountId by the partner's own id
 */
public record Institution(Sorted<Member, None> byCreation, Sorted<Member, None> byAccountId) {

    static final Institution EMPTY = new Institution(
            Sorted.empty(Comparator.comparing(Member::createdAt).thenComparing(Member::accountId)),
            Sorted.empty(Comparator.comparing(Member::accountId)));

    public @Nullable Member member(String accountId) {
        return byAccountId.find(member -> member.accountId().compareTo(accountId));
    }

    /** This institution with the member in it, in place of one of the same account id. */
    Institution with(Member member) {
        Member before = member(member.accountId());
        Sorted<Member, None> others = before == null ? byCreation : byCreation.without(before);
        return new Institution(others.with(member), byAccountId.with(member));
    }
}
