package dev.partnerkit.mock.doctor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes that JSON allows where it does not ask for them. */
final class JsonEscapes {

    private static final Pattern CODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");

    private JsonEscapes() {}

    /** A text with the escapes that usual libraries add. */
    static List<String> added(String json) {
        String ascii = escaped(json, false);
        return List.of(
                ascii,
                escaped(json, true),
                json.replace("/", "\\/"),
                ascii.replace("/", "\\/"),
                escapedAmong(json, "<>&"),
                escapedAmong(json, "<>&='"));
    }

    /** A text without the escapes that it need not have. */
    static String undone(String json) {
        return CODE.matcher(json.replace("\\/", "/")).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(2), 16);
            boolean needed = c < ' ' || c == '"' || c == '\\';
            return Matcher.quoteReplacement(needed ? found.group() : found.group(1) + c);
        });
    }

    private static String escaped(String json, boolean capitals) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 127) {
                out.append(c);
            } else {
                String code = Json.escape(c);
                out.append(capitals ? "\\u" + code.substring(2).toUpperCase(Locale.ROOT) : code);
            }
        }
        return out.toString();
    }

    private static String escapedAmong(String json, String some) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            out.append(some.indexOf(c) < 0 ? String.valueOf(c) : Json.escape(c));
        }
        return out.toString();
    }
}
