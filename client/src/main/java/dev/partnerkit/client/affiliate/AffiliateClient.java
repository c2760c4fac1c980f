package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.WindowGathering;
import dev.partnerkit.client.listing.Listing;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import jakarta.inject.Named;
import java.util.function.Function;

/**
 * The affiliate operations, asked by one account. Its methods send nothing; what they return does, when it is asked.
 *
 * <pre>{@code
 * for (InvitedUser user : affiliate.invitedUsers(InvitedUserSearch.thisMonth())) {
 *     System.out.println(user.uid() + " registered " + user.registerTime());
 * }
 * }</pre>
 */
@EachBean(AffiliateAccount.class)
public final class AffiliateClient {

    private final Door<AffiliateAccount, AffiliateApi> door;
    private final Calls calls;

    /** The client of an account; its host is that of the service. */
    public AffiliateClient(
            AffiliateAccount account,
            AffiliateApi api,
            Calls calls,
            @Named("coinw-partner") ServiceHttpClientConfiguration service) {
        this.door = new Door<>(account, api, calls, service);
        this.calls = calls;
    }

    /** KYC results of the users this affiliate invited itself. */
    public Listing<InvitedUserKyc, Page<InvitedUserKyc>> kycResults(KycResultSearch search) {
        requireNonNull(search, "search is null");
        return listing(
                settings -> KycResults.pages(door, search, settings),
                settings -> new WindowGathering<>(
                        calls,
                        settings,
                        KycResults.pages(door, search, settings).settled()));
    }

    /** The users this affiliate invited itself. */
    public Listing<InvitedUser, Page<InvitedUser>> invitedUsers(InvitedUserSearch search) {
        requireNonNull(search, "search is null");
        return listing(
                settings -> InvitedUsers.pages(door, search, settings),
                settings -> new WindowGathering<>(
                        calls,
                        settings,
                        InvitedUsers.pages(door, search, settings).settled()));
    }

    /** What the users this affiliate invited itself paid in and out, and have left. */
    public Listing<InvitedUserAssets, Page<InvitedUserAssets>> assets(AssetSearch search) {
        requireNonNull(search, "search is null");
        return listing(
                settings -> Assets.pages(door, search, settings),
                settings -> Assets.gathering(door, search, settings, calls));
    }

    /** Direct customers in a range of days, with the figures of the whole team. */
    public Listing<TeamUser, TeamPage> teamUsers(TeamUserSearch search) {
        requireNonNull(search, "search is null");
        return listing(
                settings -> TeamUsers.of(door, search, settings).pages(),
                settings -> TeamUsers.of(door, search, settings).gathering(calls, settings));
    }

    private <T, P extends Page<T>> Listing<T, P> listing(
            Function<CallSettings, PageSource<P>> pages, Function<CallSettings, Gathering<T>> whole) {
        return new Listing<>(calls, calls.core().settings(), pages, whole);
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
