package dev.partnerkit.client.auth;

import org.jspecify.annotations.Nullable;

/**
 * The key with which affiliate operations are signed. Its text shows neither the key nor the secret.
 *
 * @param apiKey as the vendor shows it
 * @param secretKey as the vendor showed it once
 */
public record AffiliateCredentials(
        @Nullable Secret apiKey, @Nullable Secret secretKey) {

    public static AffiliateCredentials of(String apiKey, String secretKey) {
        return new AffiliateCredentials(Secret.of(apiKey), Secret.of(secretKey));
    }
}
