package dev.partnerkit.client.users;

import static java.util.Objects.requireNonNull;

import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.harvest.WindowGathering;
import dev.partnerkit.client.listing.Listing;
import dev.partnerkit.client.paging.Page;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import jakarta.inject.Named;

/** The users list, asked with one key. Its method sends nothing; what it returns does, when it is asked. */
@EachBean(UsersAccount.class)
public final class UsersClient {

    private final Door<UsersAccount, UsersApi> door;
    private final Calls calls;

    /** The client of an account; its host is that of the service. */
    public UsersClient(
            UsersAccount account,
            UsersApi api,
            Calls calls,
            @Named("cryptofi-partner") ServiceHttpClientConfiguration service) {
        this.door = new Door<>(account, api, calls, service);
        this.calls = calls;
    }

    /** The users of the institution. */
    public Listing<PartnerUser, Page<PartnerUser>> users(UserSearch search) {
        requireNonNull(search, "search is null");
        return new Listing<>(
                calls,
                calls.core().settings(),
                settings -> UserPages.of(door, search, settings),
                settings -> new WindowGathering<>(
                        calls, settings, UserPages.of(door, search, settings).settled()));
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
