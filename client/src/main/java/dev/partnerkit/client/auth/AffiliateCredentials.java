package dev.partnerkit.client.auth;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * The key with which affiliate operations are signed, from {@code partner.coinw.api-key} and
 * {@code partner.coinw.secret-key}. Its text never shows the secret.
 */
@ConfigurationProperties("partner.coinw")
public record AffiliateCredentials(
        @Nullable String apiKey, @Nullable String secretKey) {

    String requiredApiKey() {
        return Credential.required("partner.coinw.api-key", apiKey);
    }

    String requiredSecretKey() {
        return Credential.required("partner.coinw.secret-key", secretKey);
    }

    @Override
    public String toString() {
        return "AffiliateCredentials[apiKey=" + Credential.masked(apiKey) + ", secretKey="
                + Credential.masked(secretKey) + "]";
    }
}
