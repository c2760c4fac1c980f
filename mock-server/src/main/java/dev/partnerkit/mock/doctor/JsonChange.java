package dev.partnerkit.mock.doctor;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What libraries make of the values of a JSON text. */
enum JsonChange {
    NUMBERS_AS_TEXTS(text -> text.matches("-?[0-9].*") ? '"' + text + '"' : text, UnaryOperator.identity()),
    TEXTS_AS_NUMBERS(
            text -> text.matches("\"(0|[1-9][0-9]*)\"") ? text.substring(1, text.length() - 1) : text,
            UnaryOperator.identity()),
    PYTHON(JsonChange::python, JsonChange::python);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> values;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> names;

    JsonChange(UnaryOperator<String> values, UnaryOperator<String> names) {
        this.values = values;
        this.names = names;
    }

    Json of(Json json) {
        if (json instanceof Json.Scalar scalar) {
            return new Json.Scalar(values.apply(scalar.text()));
        }
        if (json instanceof Json.Items array) {
            return new Json.Items(array.items().stream().map(this::of).toList());
        }
        return new Json.Fields(((Json.Fields) json)
                .fields().stream()
                        .map(field -> new Json.Field(names.apply(field.name()), of(field.value())))
                        .toList());
    }

    /** The fields of an object as a query writes them. */
    static String pairs(Json.Fields object) {
        List<Json.Field> fields = object.fields();
        return fields.stream()
                .map(field -> bare(field.name()) + "=" + bare(JsonStyle.COMPACT.write(field.value())))
                .collect(Collectors.joining("&"));
    }

    private static String bare(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static String python(String text) {
        return switch (text) {
            case "null" -> "None";
            case "true", "false" -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            default -> text.startsWith("\"") && text.indexOf('\'') < 0 ? "'" + bare(text) + "'" : text;
        };
    }
}
