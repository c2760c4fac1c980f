package dev.partnerkit.mock.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** A field of a body, which knows its name in bytes. */
record Field(SerializedString name) {

    /** A field of the contract, by the name that the generated model has for it. */
    static Field named(String name) {
        return new Field(new SerializedString(name));
    }

    void number(JsonGenerator json, long value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    void number(JsonGenerator json, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    void text(JsonGenerator json, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    void object(JsonGenerator json, Written.Content fields) throws IOException {
        json.writeFieldName(name);
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
    }

    /** A list of objects, one for each row. */
    <R> void rows(JsonGenerator json, List<R> rows, Row<? super R> fields) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray();
        for (R row : rows) {
            json.writeStartObject();
            fields.write(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The fields of one row. */
    interface Row<R> {
        void write(JsonGenerator json, R row) throws IOException;
    }
}
