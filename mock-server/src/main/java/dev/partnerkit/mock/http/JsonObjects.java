package dev.partnerkit.mock.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object without giving its fields any type but the one they came with. */
final class JsonObjects {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonObjects() {}

    static Map<String, @Nullable Object> read(HttpRequest<?> request, byte[] body, Readings readings) {
        boolean json = request.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .isPresent();
        if (!json) {
            throw AffiliateFaults.parameter(
                    "Content-Type", request.getHeaders().get("Content-Type") + "", "is not application/json");
        }
        if (body.length == 0 && readings.takes(Reading.EMPTY_BODY, "object")) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw AffiliateFaults.parameter("body", body.length + " bytes", "is not a JSON object");
            }
            Map<String, @Nullable Object> object = object(parser, readings);
            if (parser.nextToken() != null) {
                throw AffiliateFaults.parameter("body", body.length + " bytes", "goes on after its JSON object");
            }
            return object;
            // A number may be written so that nobody can hold it.
        } catch (IOException | NumberFormatException e) {
            throw AffiliateFaults.parameter("body", body.length + " bytes", "is not well-formed JSON");
        }
    }

    /** Whatever can be read of an object, for people; empty when nothing can. */
    static Map<String, @Nullable Object> leniently(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, shown(parser));
                }
            }
            return fields;
        } catch (IOException | NumberFormatException e) {
            return Map.of();
        }
    }

    // Numbers as the texts they were: written out, a short one may be very long.
    private static @Nullable Object shown(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(shown(parser));
            }
            return elements;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "{…}";
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    // A name given twice is read as in a query (L38).
    private static Map<String, @Nullable Object> object(JsonParser parser, Readings readings) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, readings);
            if (!fields.containsKey(name) || readings.takes(Reading.DUPLICATE_PARAMETER, "last")) {
                fields.put(name, value);
            } else if (readings.takes(Reading.DUPLICATE_PARAMETER, "refuse")) {
                throw AffiliateFaults.parameter(name, String.valueOf(value), "is given more than once");
            }
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser, Readings readings) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, readings));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, Readings readings) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, readings);
            case START_ARRAY -> array(parser, readings);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
