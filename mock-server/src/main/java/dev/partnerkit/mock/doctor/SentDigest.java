package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.rules.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a header {@code sign} may stand for.
 *
 * @param causes the mistakes in writing them; none when they are written as they should be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SentDigest(List<Cause> causes, byte[] bytes) {

    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");
    private static final Pattern PYTHON = Pattern.compile("b([\"'])(.*)\\1");
    private static final Pattern PREFIXED = Pattern.compile("([A-Za-z][A-Za-z0-9-]*[ =:]|0x) *(.{22,})");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32,128}|[0-9A-F]{32,128}");

    /** Every way to read the header, the simplest first. */
    static List<SentDigest> of(String sign) {
        List<SentDigest> digests = new ArrayList<>();
        read(List.of(), sign, digests);
        String stripped = sign.strip().replaceAll("(\\\\r)?\\\\n$", "");
        unwrap(Cause.SIGN_BLANKS, stripped, sign, digests);
        unwrap(Cause.SIGN_BLANKS, stripped.replaceAll("\\s", ""), sign, digests);
        unwrap(Cause.SIGN_PLUS_LOST, stripped.replace(' ', '+'), sign, digests);
        unwrap(Cause.SIGN_QUOTED, group(QUOTED, stripped), sign, digests);
        unwrap(Cause.SIGN_PYTHON_BYTES, group(PYTHON, stripped), sign, digests);
        unwrap(Cause.SIGN_PREFIXED, group(PREFIXED, stripped), sign, digests);
        String decoded = percentDecoded(sign);
        unwrap(Cause.SIGN_URL_ENCODED, decoded, sign, digests);
        unwrap(Cause.SIGN_URL_ENCODED, decoded.strip(), sign, digests);
        unwrap(Cause.SIGN_URL_ENCODED, percentDecoded(decoded), sign, digests);
        return digests;
    }

    private static void unwrap(Cause cause, String unwrapped, String sign, List<SentDigest> digests) {
        if (!unwrapped.equals(sign)) {
            read(List.of(cause), unwrapped, digests);
        }
    }

    private static void read(List<Cause> causes, String text, List<SentDigest> digests) {
        if (HEX.matcher(text).matches() && text.length() % 2 == 0) {
            digests.add(
                    new SentDigest(with(causes, Cause.SIGN_HEX), HexFormat.of().parseHex(text)));
        }
        readBase64(causes, text, digests);
        String standard = text.replace('-', '+').replace('_', '/');
        if (!standard.equals(text)) {
            readBase64(with(causes, Cause.SIGN_BASE64URL), standard, digests);
        }
    }

    private static void readBase64(List<Cause> causes, String text, List<SentDigest> digests) {
        boolean padded = text.length() % 4 == 0;
        byte[] bytes = base64(padded ? text : text + "=".repeat(4 - text.length() % 4));
        if (bytes.length == 0) {
            return;
        }
        List<Cause> found = padded ? causes : with(causes, Cause.SIGN_UNPADDED);
        digests.add(new SentDigest(found, bytes));
        String inner = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (HEX.matcher(inner).matches() && inner.length() % 2 == 0) {
            digests.add(new SentDigest(
                    with(found, Cause.SIGN_HEX_IN_BASE64), HexFormat.of().parseHex(inner)));
        }
        byte[] twice = base64(inner);
        if (twice.length > 0) {
            digests.add(new SentDigest(with(found, Cause.SIGN_BASE64_TWICE), twice));
        }
    }

    // The decoder takes more than one text for the same bytes; only one of them is what an encoder writes.
    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(2) : text;
    }

    private static String percentDecoded(String text) {
        String kept = text.replace("+", "%2B");
        return new QueryText(kept).decoded();
    }

    private static List<Cause> with(List<Cause> causes, Cause cause) {
        return Variant.joined(causes, List.of(cause));
    }
}
