package dev.partnerkit.mock.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A body as it goes out, written field by field. Mapping rows to generated models and those to bytes took half of what a
 * page costs; names and answers are the models' still, and a spec holds the bytes against theirs.
 *
 * @param <T> the answer of the contract that it is
 */
@SuppressWarnings({"ArrayRecordComponent", "UnusedTypeParameter"
}) // never compared; the answer's type is for whoever reads
public record Written<T>(byte[] bytes) {

    private static final int ROOM = 8192;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** An object with these fields. */
    static <T> Written<T> object(Content fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ROOM);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return new Written<>(out.toByteArray());
    }

    /** What is between two brackets. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
