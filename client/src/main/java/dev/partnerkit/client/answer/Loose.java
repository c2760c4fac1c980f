package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into answers of which nothing is certain. */
public final class Loose {

    private Loose() {}

    /** All that a parser has, from its next token on. */
    public static @Nullable Object value(JsonParser json) throws IOException {
        json.nextToken();
        return JsonValue.read(json);
    }

    /** A field of the body, or null when there is none, or the body is no JSON object. */
    public static @Nullable Object field(Answer answer, String name) {
        try (JsonParser json = new JsonFactory().createParser(answer.bytes())) {
            Object body = json.nextToken() == JsonToken.START_OBJECT ? JsonValue.read(json) : null;
            return body instanceof Map<?, ?> fields ? fields.get(name) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
