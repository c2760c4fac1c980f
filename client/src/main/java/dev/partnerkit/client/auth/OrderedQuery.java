package dev.partnerkit.client.auth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query in their order. From this one list come both the text that is signed and the query that is
 * sent, so that the two cannot disagree.
 */
record OrderedQuery(List<Parameter> parameters) {

    private static final OrderedQuery NONE = new OrderedQuery(List.of());
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** A name and its value, neither of them encoded; the value is null where a name stands alone. */
    record Parameter(String name, @Nullable String value) {}

    /** Reads a query that is encoded in whichever way; null where there is none. */
    static OrderedQuery read(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        List<Parameter> parameters = new ArrayList<>(8);
        for (int start = 0; start <= raw.length(); ) {
            int end = raw.indexOf('&', start);
            end = end < 0 ? raw.length() : end;
            if (end > start) {
                int equals = raw.indexOf('=', start);
                parameters.add(
                        equals < 0 || equals >= end
                                ? new Parameter(decoded(raw, start, end), null)
                                : new Parameter(decoded(raw, start, equals), decoded(raw, equals + 1, end)));
            }
            start = end + 1;
        }
        return new OrderedQuery(parameters);
    }

    /** What is signed: pairs in their order, not encoded; empty when there are none. */
    String signed() {
        return written(false);
    }

    /** What is sent: the same, every byte but letters, digits and {@code - . _ ~} percent-encoded. */
    String sent() {
        return written(true);
    }

    private String written(boolean encoded) {
        StringBuilder text = new StringBuilder(128);
        for (Parameter each : parameters) {
            if (!text.isEmpty()) {
                text.append('&');
            }
            append(text, each.name(), encoded);
            if (each.value() != null) {
                append(text.append('='), each.value(), encoded);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part, boolean encoded) {
        if (!encoded) {
            text.append(part);
            return;
        }
        for (int i = 0; i < part.length(); ) {
            char each = part.charAt(i);
            if (isPlain(each)) {
                text.append(each);
                i++;
            } else {
                int next = part.offsetByCodePoints(i, 1);
                for (byte unit : part.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(HEX[(unit >> 4) & 15]).append(HEX[unit & 15]);
                }
                i = next;
            }
        }
    }

    private static boolean isPlain(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '-'
                || each == '.'
                || each == '_'
                || each == '~';
    }

    private static String decoded(String raw, int start, int end) {
        for (int i = start; i < end; i++) {
            char each = raw.charAt(i);
            if (each == '%' || each == '+' || each > '~') {
                return slowlyDecoded(raw.substring(start, end));
            }
        }
        return raw.substring(start, end);
    }

    // What is no valid UTF-8 becomes the replacement character, in the text that is signed and in the one that is sent.
    private static String slowlyDecoded(String part) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < text.length; i++) {
            int high = text[i] == '%' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            if (low >= 0) {
                text[size++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                text[size++] = text[i] == '+' ? (byte) ' ' : text[i];
            }
        }
        return new String(text, 0, size, StandardCharsets.UTF_8);
    }
}
