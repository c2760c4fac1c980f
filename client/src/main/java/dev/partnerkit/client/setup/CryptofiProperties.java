package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.Secret;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The application's own key of the users list, {@code partner.cryptofi}.
 *
 * @param apiKey {@code partner.cryptofi.api-key}
 */
@ConfigurationProperties("partner.cryptofi")
record CryptofiProperties(@Nullable Secret apiKey) {

    /** Further keys, {@code partner.cryptofi.accounts.NAME}. */
    @EachProperty("partner.cryptofi.accounts")
    record Named(@Parameter String name, @Nullable Secret apiKey) {}
}
