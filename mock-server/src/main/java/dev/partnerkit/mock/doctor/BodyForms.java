package dev.partnerkit.mock.doctor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How the body is usually signed. */
final class BodyForms {

    private static final int LONGEST_READ = 3 * 1024;
    private static final JsonStyle SPACED = JsonStyle.of(", ", ": ", "");
    private static final List<JsonStyle> STYLES = List.of(
            JsonStyle.COMPACT,
            SPACED,
            JsonStyle.of(",", ": ", ""),
            JsonStyle.of(", ", ":", ""),
            JsonStyle.of(",", ": ", "  "),
            JsonStyle.of(",", ": ", "    "),
            JsonStyle.of(",", ": ", "\t"),
            JsonStyle.of(",", " : ", "  "));

    private final String body;
    private final Variant.Collected forms;

    private BodyForms(String body) {
        this.body = body;
        this.forms = new Variant.Collected(body);
    }

    static List<Variant> of(Received received) {
        byte[] bytes = received.request().body();
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (body.isEmpty()) {
            return ofNothing(received);
        }
        BodyForms forms = new BodyForms(body);
        forms.addPlain();
        if (bytes.length <= LONGEST_READ) {
            forms.addHashes(bytes);
            if (!Arrays.equals(body.getBytes(StandardCharsets.UTF_8), bytes)) {
                Script.OTHER_CHARSETS.forEach(
                        charset -> forms.forms.add(Cause.BODY_CHARSET, new String(bytes, charset)));
            }
            Json json = Json.read(body);
            if (json != null) {
                forms.addSerialised(json);
            }
        }
        return forms.forms.all();
    }

    private static List<Variant> ofNothing(Received received) {
        return new Variant.Collected("")
                .add(Cause.BODY_ON_GET, new String(received.sentBody(), StandardCharsets.UTF_8))
                .add(Cause.BODY_EMPTY_OBJECT_SIGNED, "{}")
                .add(Cause.BODY_PLACEHOLDER_SIGNED, "null", "[]", "\"\"", "None", "undefined")
                .all();
    }

    private void addPlain() {
        forms.add(Cause.BODY_LEFT_OUT, "")
                .add(Cause.BODY_EMPTIED, "{}")
                .add(Cause.BODY_LINE_END, body + "\n", body + "\r\n", body.strip())
                .add(
                        Cause.BODY_LINE_END,
                        body.replace("\r\n", "\n"),
                        body.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    private void addHashes(byte[] bytes) {
        for (String algorithm : new String[] {"SHA-256", "MD5", "SHA-1"}) {
            forms.add(Cause.BODY_HASHED, Hash.hex(algorithm, bytes), Hash.base64(algorithm, bytes));
        }
    }

    private void addSerialised(Json json) {
        for (JsonStyle style : STYLES) {
            List<Cause> causes = style.write(json).equals(body) ? List.of() : List.of(style.cause());
            add(causes, style, json);
            addChanged(causes, Cause.BODY_SORTED, style.thatSorts(), json);
            addChanged(causes, Cause.BODY_NULLS_LEFT_OUT, style.thatLeavesNullsOut(), json);
            addChanged(causes, Cause.BODY_TYPES_CHANGED, style, JsonChange.NUMBERS_AS_TEXTS.of(json));
            addChanged(causes, Cause.BODY_TYPES_CHANGED, style, JsonChange.TEXTS_AS_NUMBERS.of(json));
        }
        addRewritten(List.of(), body);
        forms.add(Cause.BODY_PYTHON, SPACED.write(JsonChange.PYTHON.of(json)))
                .add(Cause.BODY_IN_QUOTES, Json.quoted(body), Json.quoted(JsonStyle.COMPACT.write(json)));
        if (json instanceof Json.Fields object) {
            String pairs = JsonChange.pairs(object);
            forms.add(Cause.BODY_AS_QUERY, pairs, "?" + pairs);
        }
    }

    private void addChanged(List<Cause> causes, Cause change, JsonStyle style, Json json) {
        add(Variant.joined(causes, List.of(change)), style, json);
    }

    private void add(List<Cause> causes, JsonStyle style, Json json) {
        String text = style.write(json);
        forms.add(causes, text);
        if (causes.size() < 2) {
            addRewritten(causes, text);
        }
    }

    private void addRewritten(List<Cause> causes, String text) {
        JsonEscapes.added(text).forEach(t -> forms.add(Variant.joined(causes, List.of(Cause.BODY_ESCAPED)), t));
        forms.add(Variant.joined(causes, List.of(Cause.BODY_UNESCAPED)), JsonEscapes.undone(text));
    }
}
