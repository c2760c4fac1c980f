package dev.partnerkit.mock.auth;

import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.world.Seal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a signature is checked against.
 *
 * @param apiKey the header {@code api_key}
 * @param timestamp the header {@code timestamp}
 * @param sign the header {@code sign}
 * @param path from the first slash on, as received
 * @param body as received; empty for a GET
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes must stay those on the wire
public record SignedRequest(
        @Nullable String apiKey,
        @Nullable String timestamp,
        @Nullable String sign,
        String method,
        String path,
        QueryText query,
        byte[] body) {

    /** Timestamp, method, path, the query written as told, body byte for byte. */
    public byte[] stringToSign(String queryText) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + body.length);
        out.writeBytes((timestamp + method + path).getBytes(StandardCharsets.UTF_8));
        if (!queryText.isEmpty()) {
            out.writeBytes(("?" + queryText).getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** The signature of a text under a secret: what the header {@code sign} should hold. */
    public static String sign(String secret, byte[] message) {
        return new Seal(secret).on(message);
    }
}
