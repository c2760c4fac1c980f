package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.world.AffiliateKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The bytes that a client may have taken for the secret.
 *
 * @param causes the mistakes they come of; none for the right ones
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Keying(List<Cause> causes, byte[] bytes) {

    static Keying right(String secret) {
        return new Keying(List.of(), utf8(secret));
    }

    @Override
    public String toString() {
        return "Keying" + causes;
    }

    static List<Keying> wrong(AffiliateKey key) {
        return new Collected(key).keyings;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Collected {

        final List<Keying> keyings = new ArrayList<>();
        private final Set<ByteBuffer> seen = new HashSet<>();

        Collected(AffiliateKey key) {
            String secret = key.secret();
            byte[] bytes = utf8(secret);
            seen.add(ByteBuffer.wrap(bytes));
            add(Cause.SECRET_LINE_END, secret + "\n", secret + "\r\n", secret + " ", " " + secret, "\n" + secret);
            add(Cause.SECRET_LINE_END, secret.strip(), secret + "\r", secret + "\t", "\uFEFF" + secret, secret + "\0");
            add(Cause.SECRET_QUOTED, '"' + secret + '"', "'" + secret + "'", '"' + secret + "\"\n");
            add(Cause.SECRET_IS_API_KEY, key.apiKey());
            addDecoded(secret);
            add(Cause.SECRET_BASE64, Base64.getEncoder().encodeToString(bytes));
            add(Cause.SECRET_HEX, HexFormat.of().formatHex(bytes));
            add(Cause.SECRET_CASE, secret.toLowerCase(Locale.ROOT), secret.toUpperCase(Locale.ROOT));
            for (String hash : new String[] {"MD5", "SHA-256", "SHA-1"}) {
                String hex = Hash.hex(hash, bytes);
                add(Cause.SECRET_HASHED, hex, hex.toUpperCase(Locale.ROOT));
                add(Cause.SECRET_HASHED, Hash.of(hash, bytes));
            }
            add(Cause.SECRET_AMPERSAND, secret + "&");
            add(Cause.SECRET_JOINED, key.apiKey() + secret, key.apiKey() + ":" + secret, secret + key.apiKey());
            add(Cause.SECRET_CHARSET, secret.getBytes(StandardCharsets.UTF_16LE));
            add(Cause.SECRET_CHARSET, secret.getBytes(StandardCharsets.UTF_16BE));
            add(Cause.SECRET_CHARSET, secret.getBytes(StandardCharsets.UTF_16));
            Script.OTHER_CHARSETS.forEach(charset -> add(Cause.SECRET_CHARSET, secret.getBytes(charset)));
        }

        private void addDecoded(String secret) {
            try {
                add(Cause.SECRET_BASE64, Base64.getDecoder().decode(secret));
            } catch (IllegalArgumentException e) {
                addLooselyDecoded(secret);
            }
            if (secret.length() % 2 == 0 && secret.matches("[0-9a-fA-F]+")) {
                add(Cause.SECRET_HEX, HexFormat.of().parseHex(secret));
            }
        }

        // Node and PHP skip what is no base64, and read its form for addresses too.
        private void addLooselyDecoded(String secret) {
            String cleaned = secret.replace('-', '+').replace('_', '/').replaceAll("[^A-Za-z0-9+/]", "");
            int usable = cleaned.length() % 4 == 1 ? cleaned.length() - 1 : cleaned.length();
            add(Cause.SECRET_BASE64, Base64.getDecoder().decode(cleaned.substring(0, usable)));
            String strict = secret.replaceAll("[^A-Za-z0-9+/]", "");
            usable = strict.length() % 4 == 1 ? strict.length() - 1 : strict.length();
            add(Cause.SECRET_BASE64, Base64.getDecoder().decode(strict.substring(0, usable)));
        }

        private void add(Cause cause, String... secrets) {
            for (String secret : secrets) {
                add(cause, utf8(secret));
            }
        }

        // No HMAC takes an empty key.
        private void add(Cause cause, byte[] bytes) {
            if (bytes.length > 0 && seen.add(ByteBuffer.wrap(bytes))) {
                keyings.add(new Keying(List.of(cause), bytes));
            }
        }
    }
}
