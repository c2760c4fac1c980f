package dev.partnerkit.bench.figures;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/** A report as JSON: every figure of every round. */
public record Json(Report report) {

    public void write(Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("title", report.title());
            json.writeArrayFieldStart("tables");
            for (Sheet sheet : report.sheets()) {
                write(json, sheet);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("goals");
            for (Goal goal : report.goals()) {
                json.writeStartObject();
                json.writeStringField("of", goal.of());
                json.writeNumberField("figure", goal.figure());
                json.writeNumberField(goal.atMost() ? "atMost" : "atLeast", goal.bound());
                json.writeBooleanField("met", goal.met());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (String note : report.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Sheet sheet) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", sheet.title());
        json.writeObjectFieldStart("rows");
        for (String subject : sheet.subjects()) {
            json.writeObjectFieldStart(subject);
            for (String figure : sheet.figures()) {
                Series series = sheet.series(subject, figure);
                json.writeObjectFieldStart(figure);
                json.writeNumberField("median", series.median());
                json.writeNumberField("least", series.least());
                json.writeNumberField("most", series.most());
                json.writeFieldName("rounds");
                double[] values = series.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                json.writeArray(values, 0, values.length);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
