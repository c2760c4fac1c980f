package dev.partnerkit.mock.render;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a body, which knows its name in bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Field(byte[] quoted) {

    /** A field of the contract, by the name that the generated model has for it. */
    static Field named(String name) {
        return new Field(('"' + name + "\":").getBytes(StandardCharsets.US_ASCII));
    }

    void number(JsonText json, long value) {
        json.name(quoted);
        json.number(value);
    }

    void number(JsonText json, BigDecimal value) {
        json.name(quoted);
        json.plain(value.toPlainString());
    }

    void text(JsonText json, String value) {
        json.name(quoted);
        json.text(value);
    }

    /** A time to the second, or an empty text for none. */
    void second(JsonText json, @Nullable Long value, Times times) {
        if (value == null) {
            text(json, "");
        } else {
            second(json, value.longValue(), times);
        }
    }

    /** A time to the second. */
    void second(JsonText json, long value, Times times) {
        json.name(quoted);
        times.write(json, value);
    }

    void object(JsonText json, Written.Content fields) {
        json.name(quoted);
        json.open('{');
        fields.write(json);
        json.close('}');
    }

    /** A list of objects, one for each row. */
    <R> void rows(JsonText json, List<R> rows, Row<? super R> fields) {
        json.name(quoted);
        json.open('[');
        for (R row : rows) {
            json.open('{');
            fields.write(json, row);
            json.close('}');
        }
        json.close(']');
    }

    /** The fields of one row. */
    interface Row<R> {
        void write(JsonText json, R row);
    }
}
