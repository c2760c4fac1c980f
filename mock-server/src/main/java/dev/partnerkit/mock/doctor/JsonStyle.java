package dev.partnerkit.mock.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A way to write JSON.
 *
 * @param separator after each element but the last
 * @param indent for each level of a text over several lines; empty for one on a single line
 */
record JsonStyle(String separator, String colon, String indent, boolean sorted, boolean nullsLeftOut) {

    static final JsonStyle COMPACT = of(",", ":", "");

    static JsonStyle of(String separator, String colon, String indent) {
        return new JsonStyle(separator, colon, indent, false, false);
    }

    /** What signing a text in this way instead of the one sent is called. */
    Cause cause() {
        if (!indent.isEmpty()) {
            return Cause.BODY_PRETTY;
        }
        return separator.length() + colon.length() > 2 ? Cause.BODY_SPACED : Cause.BODY_COMPACT;
    }

    JsonStyle thatSorts() {
        return new JsonStyle(separator, colon, indent, true, nullsLeftOut);
    }

    JsonStyle thatLeavesNullsOut() {
        return new JsonStyle(separator, colon, indent, sorted, true);
    }

    String write(Json json) {
        StringBuilder out = new StringBuilder();
        write(json, out, "\n");
        return out.toString();
    }

    private void write(Json json, StringBuilder out, String line) {
        if (json instanceof Json.Scalar scalar) {
            out.append(scalar.text());
        } else if (json instanceof Json.Items array) {
            List<Runnable> items = new ArrayList<>();
            array.items().forEach(item -> items.add(() -> write(item, out, line + indent)));
            write('[', items, ']', out, line);
        } else if (json instanceof Json.Fields object) {
            List<Runnable> fields = new ArrayList<>();
            for (Json.Field field : ordered(object)) {
                fields.add(() -> {
                    out.append(field.name()).append(colon);
                    write(field.value(), out, line + indent);
                });
            }
            write('{', fields, '}', out, line);
        }
    }

    private void write(char opening, List<Runnable> elements, char closing, StringBuilder out, String line) {
        out.append(opening);
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == 0 ? "" : separator).append(indent.isEmpty() ? "" : line + indent);
            elements.get(i).run();
        }
        out.append(elements.isEmpty() || indent.isEmpty() ? "" : line).append(closing);
    }

    private List<Json.Field> ordered(Json.Fields object) {
        List<Json.Field> fields = new ArrayList<>(object.fields());
        if (nullsLeftOut) {
            fields.removeIf(field -> field.value().equals(new Json.Scalar("null")));
        }
        if (sorted) {
            fields.sort(Comparator.comparing(Json.Field::name));
        }
        return fields;
    }
}
