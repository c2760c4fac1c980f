package dev.partnerkit.mock.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON. */
final class JsonText {

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private boolean broken;

    JsonText(String text) {
        this.text = text;
    }

    @Nullable
    Json read() {
        Json value = value(0);
        skipBlanks();
        return broken || at < text.length() ? null : value;
    }

    private Json value(int depth) {
        skipBlanks();
        if (depth > DEEPEST) {
            return failed();
        }
        return switch (peek()) {
            case '{' -> new Json.Fields(fields(depth));
            case '[' -> new Json.Items(items(depth));
            case '"' -> new Json.Scalar(string());
            default -> bare();
        };
    }

    private List<Json.Field> fields(int depth) {
        List<Json.Field> fields = new ArrayList<>();
        at++;
        while (!closes('}', fields.isEmpty())) {
            skipBlanks();
            String name = peek() == '"' ? string() : failed().text();
            skipBlanks();
            take(':');
            fields.add(new Json.Field(name, value(depth + 1)));
        }
        return fields;
    }

    private List<Json> items(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        while (!closes(']', items.isEmpty())) {
            items.add(value(depth + 1));
        }
        return items;
    }

    // Also true when nothing sensible follows, so that every loop ends.
    private boolean closes(char bracket, boolean first) {
        skipBlanks();
        if (!broken && peek() == bracket) {
            at++;
            return true;
        }
        if (!first) {
            take(',');
        }
        return broken;
    }

    private String string() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            return failed().text();
        }
        return text.substring(start, ++at);
    }

    private Json.Scalar bare() {
        int start = at;
        while (at < text.length() && "{}[]:,\" \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? failed() : new Json.Scalar(text.substring(start, at));
    }

    private Json.Scalar failed() {
        broken = true;
        at = text.length();
        return new Json.Scalar("");
    }

    private void take(char expected) {
        if (peek() == expected) {
            at++;
        } else {
            failed();
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
