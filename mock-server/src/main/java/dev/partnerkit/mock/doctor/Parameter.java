package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.rules.QueryText;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One name and value of a query, decoded.
 *
 * @param value null when there was not even an equals sign
 */
record Parameter(String name, @Nullable String value) {

    static List<Parameter> of(QueryText query) {
        return split(query.received());
    }

    /** The parameters as they are for who takes a plus sign for a plus sign. */
    static List<Parameter> withPlusKept(QueryText query) {
        return split(query.received().replace("+", "%2B"));
    }

    private static List<Parameter> split(String raw) {
        return raw.isEmpty()
                ? List.of()
                : Arrays.stream(raw.split("&", -1)).map(Parameter::decoded).toList();
    }

    private static Parameter decoded(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Parameter(new QueryText(pair).decoded(), null)
                : new Parameter(
                        new QueryText(pair.substring(0, equals)).decoded(),
                        new QueryText(pair.substring(equals + 1)).decoded());
    }

    static String joined(List<Parameter> parameters, UnaryOperator<String> encoding, String equals, String separator) {
        return parameters.stream()
                .map(p -> encoding.apply(p.name) + (p.value == null ? "" : equals + encoding.apply(p.value)))
                .collect(Collectors.joining(separator));
    }

    /** The parameters as fields of a JSON object. */
    static String json(List<Parameter> parameters, boolean numbers, String separator, String colon) {
        return parameters.stream()
                .map(p -> Json.quoted(p.name)
                        + colon
                        + (numbers && p.text().matches("0|[1-9][0-9]{0,17}") ? p.text() : Json.quoted(p.text())))
                .collect(Collectors.joining(separator, "{", "}"));
    }

    String text() {
        return value == null ? "" : value;
    }

    boolean isBlank() {
        return text().isEmpty();
    }
}
