package dev.partnerkit.client.error;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one parameter.
 *
 * @param parameter its name in the contract, or its place as the vendor tells it
 * @param value what was asked for
 * @param rule that it breaks
 * @param nearest the value nearest to it that would do, or null when there is none
 */
public record Problem(
        String parameter,
        String value,
        String rule,
        @Nullable String nearest) {

    @Override
    public String toString() {
        return parameter + "=" + value + " " + rule + (nearest == null ? "" : "; nearest: " + nearest);
    }
}
