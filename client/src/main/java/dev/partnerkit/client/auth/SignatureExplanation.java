package dev.partnerkit.client.auth;

import java.time.Duration;

/**
 * How a request is signed. It holds no secret, and of the key and the signature only enough to recognise them.
 *
 * @param method in upper case
 * @param target path and query as they travel
 * @param timestamp of the header, in milliseconds
 * @param text that is signed, to the letter
 * @param apiKey its beginning
 * @param sign its beginning
 * @param adjustment by how much the timestamp differs from this machine's clock, learned from the vendor
 */
public record SignatureExplanation(
        String method, String target, String timestamp, String text, String apiKey, String sign, Duration adjustment) {

    private static final int SHOWN = 4;

    /** The beginning of something that should not be read whole. */
    static String masked(String secret) {
        return secret.length() <= 2 * SHOWN ? "***" : secret.substring(0, SHOWN) + "***";
    }

    @Override
    public String toString() {
        return method + " " + target + "\n  api_key:   " + apiKey + "\n  timestamp: " + timestamp
                + (adjustment.isZero() ? "" : " (this machine's time and " + adjustment.toSeconds() + " s)")
                + "\n  sign:      " + sign + "\n  signed:    " + text;
    }
}
