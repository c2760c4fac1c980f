package dev.partnerkit.client.auth;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that nobody should read in a log: it shows itself as stars. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "a secret is null"));
    }

    /** The secret of a setting, or a refusal that names the setting and what is wrong with it. */
    static String required(String setting, @Nullable Secret secret) {
        if (secret == null || secret.value.isBlank()) {
            throw new ConfigurationException(setting + " is not set; without it no request can be sent");
        }
        int odd = firstOdd(secret.value);
        if (odd >= 0) {
            throw new ConfigurationException(setting + " has a blank or a control character at position " + odd + " of "
                    + secret.value.length() + "; keys have none, perhaps a line end came along with it");
        }
        return secret.value;
    }

    private static int firstOdd(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each <= ' ' || each > '~') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
