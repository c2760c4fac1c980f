package dev.partnerkit.mock.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of an address as it was received.
 *
 * @param raw the bytes on the wire, without the question mark; null when there was no query at all
 */
public record QueryText(@Nullable String raw) {

    /** The query as it was meant: percent-encoding undone, plus signs read as blanks, the order kept. */
    public String decoded() {
        return raw == null ? "" : decode(raw);
    }

    /** The query as it was received, or empty. */
    public String received() {
        return raw == null ? "" : raw;
    }

    /** Every value by name, in the order received; a name without a value has an empty one. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null) {
            return values;
        }
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, ignored -> new ArrayList<>(1)).add(value);
            }
        }
        return values;
    }

    // A percent sign that starts no code stands for itself, so that no query is beyond reading.
    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(in[i] == '+' ? ' ' : in[i]);
            }
        }
        return new String(withoutSurrogates(out.toByteArray()), StandardCharsets.UTF_8);
    }

    // An encoded half of a surrogate pair is no character: three wrong bytes, while Java counts them as one.
    private static byte[] withoutSurrogates(byte[] utf8) {
        for (int i = 0; i + 1 < utf8.length; i++) {
            if (utf8[i] == (byte) 0xED && (utf8[i + 1] & 0xE0) == 0xA0) {
                utf8[i] = (byte) 0xFF;
            }
        }
        return utf8;
    }
}
