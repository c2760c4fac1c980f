package dev.partnerkit.client.setup;

import dev.partnerkit.client.affiliate.AffiliateClient;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.users.UsersClient;
import dev.partnerkit.client.watch.PartnerListener;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a Micronaut application: one for its own account with each vendor, and one for each further account
 * that has a name. What they all share is the {@link Calls}.
 */
@Factory
@Requires(missingProperty = Workshop.STANDS_ALONE)
final class ClientFactory {

    private static final String OWN = "default";

    private final InstantSource clock;

    /** An application may put a clock of its own in place of the machine's, as a bean named {@code partner}. */
    ClientFactory(@Nullable @Named("partner") InstantSource clock) {
        this.clock = clock == null ? InstantSource.system() : clock;
    }

    @Singleton
    Calls calls(ClientProperties properties, List<PartnerListener> listeners) {
        return Workshop.calls(properties.settings(), listeners);
    }

    @Singleton
    @Primary
    @Named(OWN)
    AffiliateAccount ownAffiliate(CoinwProperties own) {
        return new AffiliateAccount(OWN, "partner.coinw.", own.credentials(), CoinwProperties.zone(own.zone()), clock);
    }

    @EachBean(CoinwProperties.Named.class)
    AffiliateAccount affiliate(CoinwProperties.Named named) {
        return new AffiliateAccount(
                named.name(),
                "partner.coinw.accounts." + named.name() + ".",
                named.credentials(),
                CoinwProperties.zone(named.zone()),
                clock);
    }

    @EachBean(AffiliateAccount.class)
    AffiliateClient affiliateClient(
            AffiliateAccount account,
            AffiliateApi interfaces,
            Calls calls,
            ClientProperties properties,
            @Named("coinw-partner") ServiceHttpClientConfiguration service) {
        return Workshop.affiliate(account, interfaces, calls, properties.limits(), service);
    }

    @Singleton
    @Primary
    @Named(OWN)
    UsersAccount ownUsers(CryptofiProperties own) {
        return new UsersAccount(OWN, "partner.cryptofi.", own.apiKey(), clock);
    }

    @EachBean(CryptofiProperties.Named.class)
    UsersAccount users(CryptofiProperties.Named named) {
        return new UsersAccount(named.name(), "partner.cryptofi.accounts." + named.name() + ".", named.apiKey(), clock);
    }

    @EachBean(UsersAccount.class)
    UsersClient usersClient(
            UsersAccount account,
            UsersApi interfaces,
            Calls calls,
            ClientProperties properties,
            @Named("cryptofi-partner") ServiceHttpClientConfiguration service) {
        return Workshop.users(account, interfaces, calls, properties.limits(), service);
    }
}
