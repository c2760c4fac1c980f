package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was read as.
 *
 * @param value null when it is no JSON object
 * @param flaw what is wrong with the outermost object, or null when it is whole
 * @param flawed where that is
 * @param <T> what it should be
 */
public record Read<T>(@Nullable T value, @Nullable String flaw, String flawed) {

    // How large a body may be is settled before: a long number in it is odd, but costs nobody the page.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Goes through bytes as JSON. */
    public static JsonParser parser(byte[] bytes) throws IOException {
        return JSON.createParser(bytes);
    }

    /** Reads a body as an object. */
    public static <T> Read<T> of(Answer answer, Notes notes, RowReader<T> reader) throws IOException {
        try (JsonParser json = parser(answer.bytes())) {
            JsonToken first = json.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return new Read<>(null, first == null ? "is empty" : "is no object", "");
            }
            Cursor cursor = Cursor.over(json, notes, reader.schema());
            T value = reader.read(cursor);
            String flaw = cursor.flaw();
            if (json.nextToken() != null) {
                return new Read<>(null, "goes on after its end", "");
            }
            return new Read<>(value, flaw, flaw == null ? "" : cursor.flawed());
        }
    }
}
