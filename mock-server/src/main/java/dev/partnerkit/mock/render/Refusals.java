package dev.partnerkit.mock.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.partnerkit.mock.rules.Fault;
import dev.partnerkit.mock.rules.Fault.Body;
import dev.partnerkit.mock.rules.Fault.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bytes of a refusal, in the dialect of the vendor that refuses: the one exit for errors. */
public final class Refusals {

    // Control characters in small hexadecimal letters, all others as they are: so the users list's framework writes.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Refusals() {}

    public static byte[] bytes(Fault fault) {
        if (fault.body() instanceof Body.Empty) {
            return new byte[0];
        }
        if (fault.body() instanceof Body.Plain plain) {
            return plain.text().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            write(json, fault.body());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Body body) throws IOException {
        if (body instanceof Body.Business business) {
            json.writeNumberField("code", business.code());
            if (business.withData()) {
                json.writeNullField("data");
            }
            json.writeStringField("msg", business.msg());
        } else if (body instanceof Body.Gateway gateway) {
            json.writeNumberField("code", gateway.code());
            json.writeStringField("message", gateway.message());
            json.writeBooleanField("retry", false);
            json.writeBooleanField("success", false);
        } else if (body instanceof Body.Detail detail) {
            json.writeStringField("detail", detail.detail());
        } else if (body instanceof Body.Problems problems) {
            json.writeArrayFieldStart("detail");
            for (Problem problem : problems.problems()) {
                write(json, problem);
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", problem.type());
        json.writeArrayFieldStart("loc");
        json.writeString("query");
        json.writeString(problem.name());
        json.writeEndArray();
        json.writeStringField("msg", problem.msg());
        json.writeStringField("input", problem.input());
        Problem.Context context = problem.context();
        if (context != null) {
            json.writeObjectFieldStart("ctx");
            json.writePOJOField(context.name(), context.value());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
