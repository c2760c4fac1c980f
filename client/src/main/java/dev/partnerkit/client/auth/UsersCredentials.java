package dev.partnerkit.client.auth;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/** The key that opens the users list, from {@code partner.cryptofi.api-key}. Its text never shows the key. */
@ConfigurationProperties("partner.cryptofi")
public record UsersCredentials(@Nullable String apiKey) {

    String requiredApiKey() {
        return Credential.required("partner.cryptofi.api-key", apiKey);
    }

    @Override
    public String toString() {
        return "UsersCredentials[apiKey=" + Credential.masked(apiKey) + "]";
    }
}
