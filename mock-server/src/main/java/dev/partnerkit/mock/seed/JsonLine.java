package dev.partnerkit.mock.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes one JSON object on one line; the same calls make the same bytes. */
final class JsonLine {

    // a decimal of few characters may stand for any number of zeros, which only its short form keeps short
    private static final int PLAIN = 40;

    private final StringBuilder line;
    private boolean first = true;

    private JsonLine(StringBuilder line) {
        this.line = line;
    }

    static String of(Consumer<JsonLine> fields) {
        StringBuilder line = new StringBuilder(128);
        write(line, fields);
        return line.toString();
    }

    JsonLine text(String name, String value) {
        quote(named(name), value);
        return this;
    }

    JsonLine whole(String name, long value) {
        named(name).append(value);
        return this;
    }

    JsonLine decimal(String name, BigDecimal value) {
        boolean plain = value.scale() >= 0 && value.scale() <= PLAIN;
        named(name).append(plain ? value.toPlainString() : value.toString());
        return this;
    }

    JsonLine flag(String name, boolean value) {
        named(name).append(value);
        return this;
    }

    JsonLine time(String name, Instant value) {
        return text(name, value.toString());
    }

    JsonLine choice(String name, Enum<?> value) {
        return text(name, value.name());
    }

    JsonLine object(String name, Consumer<JsonLine> fields) {
        write(named(name), fields);
        return this;
    }

    <T> JsonLine list(String name, List<T> values, BiConsumer<JsonLine, T> form) {
        named(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : ", ");
            T value = values.get(i);
            write(line, fields -> form.accept(fields, value));
        }
        line.append(']');
        return this;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        quote(quoted, text);
        return quoted.toString();
    }

    /** A text between quotes, with everything escaped that YAML or JSON would not take as it is. */
    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isPair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (isUnprintable(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void write(StringBuilder out, Consumer<JsonLine> fields) {
        out.append('{');
        fields.accept(new JsonLine(out));
        out.append('}');
    }

    private static boolean isUnprintable(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0xa0)
                || (c >= 0x2028 && c <= 0x2029)
                || (c >= 0xd800 && c < 0xe000)
                || c >= 0xfeff;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private StringBuilder named(String name) {
        line.append(first ? "\"" : ", \"").append(name).append("\": ");
        first = false;
        return line;
    }
}
