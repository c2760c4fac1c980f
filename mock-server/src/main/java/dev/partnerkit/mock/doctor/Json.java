package dev.partnerkit.mock.doctor;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON that keeps the order of its fields and the very text of its numbers and strings. */
sealed interface Json {

    /**
     * A number, a literal or a text.
     *
     * @param text as written, a text with its quotes
     */
    record Scalar(String text) implements Json {
        boolean isText() {
            return text.startsWith("\"");
        }
    }

    /** An array. */
    record Items(List<Json> items) implements Json {}

    /** An object. */
    record Fields(List<Field> fields) implements Json {}

    /**
     * A field of an object.
     *
     * @param name with its quotes
     */
    record Field(String name, Json value) {}

    /** What a text means, or null when it is no JSON. */
    static @Nullable Json read(String text) {
        return new JsonText(text).read();
    }

    /** A text as JSON writes it with no more escapes than it has to. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? escape(c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    /** A character as JSON can always write it. */
    static String escape(char c) {
        return "\\u" + HexFormat.of().toHexDigits(c);
    }
}
