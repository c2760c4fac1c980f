package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of which nothing is known beforehand: maps, lists, texts, whole and decimal numbers, truths and null. A number
 * that is too large for any use stays the text it is.
 */
public final class JsonValue {

    private JsonValue() {}

    /** A field of a body, or null when there is none, or the body is no JSON object. */
    public static @Nullable Object field(Answer answer, String name) {
        return field(answer.bytes(), name);
    }

    /** A field of a row that was set aside, or null when there is none, or the row is no JSON object. */
    public static @Nullable Object field(Rejected row, String name) {
        return field(row.json().getBytes(StandardCharsets.UTF_8), name);
    }

    private static @Nullable Object field(byte[] bytes, String name) {
        try (JsonParser json = Read.parser(bytes)) {
            Object body = json.nextToken() == JsonToken.START_OBJECT ? read(json) : null;
            return body instanceof Map<?, ?> fields ? fields.get(name) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The value at the current token, up to its last one. */
    public static @Nullable Object read(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(json);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(json);
        }
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token.isNumeric()) {
            return number(json, token);
        }
        return token.isBoolean() ? token == JsonToken.VALUE_TRUE : null;
    }

    private static Object number(JsonParser json, JsonToken token) throws IOException {
        if (json.getTextLength() <= Amounts.MOST_DIGITS) {
            try {
                return token == JsonToken.VALUE_NUMBER_INT ? json.getNumberValue() : json.getDecimalValue();
            } catch (NumberFormatException e) {
                // an exponent that no number has
            }
        }
        return json.getText();
    }

    private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            fields.put(name, read(json));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<@Nullable Object> list(JsonParser json) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(json));
        }
        return Collections.unmodifiableList(elements);
    }
}
