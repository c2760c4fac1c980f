package dev.partnerkit.client.call;

import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.retry.RetryPolicy;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;

/**
 * How the clients of an application call, {@code partner.client}; whatever is not set is as usual. What is set to
 * something else than it can be ends the start: with the usual instead, nobody would notice.
 */
final class ClientProperties {

    private static final String ALL = "partner.client";
    // The framework takes any other text for false.
    private static final String YES_OR_NO = "(?i)true|yes|on|y|false|no|off|n";

    private final Environment environment;
    private final CallSettings settings;
    private final RateLimits limits;

    ClientProperties(Environment environment) {
        this.environment = environment;
        CallSettings usual = CallSettings.USUAL;
        RateLimits most = RateLimits.DOCUMENTED;
        try {
            settings = new CallSettings(
                    time("attempt-timeout", usual.attempt()),
                    time("total-timeout", usual.total()),
                    RetryPolicy.USUAL.attempts(number("attempts", usual.retry().mostAttempts())),
                    whether("lenient", usual.lenient()),
                    whether("strict", usual.strict()),
                    set("drift", DriftMode.class, usual.drift(), "report or fail"));
            limits = new RateLimits(number("limit-each", most.each()), number("limit-all", most.all()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(ALL + ": " + e.getMessage(), e);
        }
    }

    CallSettings settings() {
        return settings;
    }

    RateLimits limits() {
        return limits;
    }

    private Duration time(String name, Duration usual) {
        return set(name, Duration.class, usual, "a time as in 15s");
    }

    private int number(String name, int usual) {
        return set(name, Integer.class, usual, "a whole number");
    }

    private boolean whether(String name, boolean usual) {
        return set(name, Boolean.class, usual, "true or false");
    }

    private <V> V set(String name, Class<V> type, V usual, String allowed) {
        String property = ALL + "." + name;
        String text = environment.getProperty(property, String.class).orElse(null);
        if (text == null) {
            return usual;
        }
        V value = environment.getProperty(property, type).orElse(null);
        if (value == null || (value instanceof Boolean && !text.matches(YES_OR_NO))) {
            throw new ConfigurationException(property + "=" + text + " is not " + allowed);
        }
        return value;
    }
}
