package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.AffiliateCredentials;
import dev.partnerkit.client.auth.Secret;
import dev.partnerkit.client.contract.Documented;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The application's own affiliate account, {@code partner.coinw}.
 *
 * @param apiKey {@code partner.coinw.api-key}
 * @param secretKey {@code partner.coinw.secret-key}
 * @param zone {@code partner.coinw.zone}, of the vendor's times; UTC+8 unless set (L13)
 */
@ConfigurationProperties("partner.coinw")
record CoinwProperties(
        @Nullable Secret apiKey,
        @Nullable Secret secretKey,
        @Nullable ZoneId zone) {

    AffiliateCredentials credentials() {
        return new AffiliateCredentials(apiKey, secretKey);
    }

    static ZoneId zone(@Nullable ZoneId set) {
        return set == null ? Documented.AFFILIATE_ZONE : set;
    }

    /** Further accounts, {@code partner.coinw.accounts.NAME}. */
    @EachProperty("partner.coinw.accounts")
    record Named(
            @Parameter String name,
            @Nullable Secret apiKey,
            @Nullable Secret secretKey,
            @Nullable ZoneId zone) {

        AffiliateCredentials credentials() {
            return new AffiliateCredentials(apiKey, secretKey);
        }
    }
}
