package dev.partnerkit.client.auth;

import io.micronaut.context.exceptions.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** One configured secret. */
final class Credential {

    private Credential() {}

    static String required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ConfigurationException(property + " is not set; without it no request can be sent");
        }
        return value;
    }

    static String masked(@Nullable String value) {
        return value == null ? "not set" : "***";
    }
}
