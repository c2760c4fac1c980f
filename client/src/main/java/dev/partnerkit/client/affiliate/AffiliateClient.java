package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.paging.Listing;
import dev.partnerkit.client.paging.Page;

/**
 * The affiliate operations, asked by one account. Its methods send nothing; what they return does, when it is asked.
 *
 * <pre>{@code
 * for (InvitedUser user : affiliate.invitedUsers(InvitedUserSearch.thisMonth())) {
 *     System.out.println(user.uid() + " registered " + user.registerTime());
 * }
 * }</pre>
 */
public final class AffiliateClient {

    private final Door door;
    private final Calls calls;

    public AffiliateClient(Door door, Calls calls) {
        this.door = door;
        this.calls = calls;
    }

    /** KYC results of the users this affiliate invited itself. */
    public Listing<InvitedUserKyc, Page<InvitedUserKyc>> kycResults(KycResultSearch search) {
        return new Listing<>(calls, calls.core().settings(), settings -> KycResultPages.of(door, search, settings));
    }

    /** The users this affiliate invited itself. */
    public Listing<InvitedUser, Page<InvitedUser>> invitedUsers(InvitedUserSearch search) {
        return new Listing<>(calls, calls.core().settings(), settings -> InvitedUserPages.of(door, search, settings));
    }

    /** What the users this affiliate invited itself paid in and out, and have left. */
    public Listing<InvitedUserAssets, Page<InvitedUserAssets>> assets(AssetSearch search) {
        return new Listing<>(calls, calls.core().settings(), settings -> AssetPages.of(door, search, settings));
    }

    /** Direct customers in a range of days, with the figures of the whole team. */
    public Listing<TeamUser, TeamPage> teamUsers(TeamUserSearch search) {
        return new Listing<>(calls, calls.core().settings(), settings -> TeamUserPages.of(door, search, settings));
    }

    /** Where answers left the contract so far. */
    public DriftLog drift() {
        return calls.core().drift();
    }

    @Override
    public String toString() {
        return "client of " + door.account();
    }
}
