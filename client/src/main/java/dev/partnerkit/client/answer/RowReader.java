package dev.partnerkit.client.answer;

import java.io.IOException;

/**
 * Makes a value of the fields of an object.
 *
 * @param <T> the value
 */
public final class RowReader<T> {

    /** Reads all fields; what it returns counts only when the object turns out to be whole. */
    @FunctionalInterface
    public interface Form<T> {

        T of(Cursor row) throws IOException;
    }

    private final Schema schema;
    private final Form<T> form;

    /** Of objects that have the fields of a schema. */
    public RowReader(Schema schema, Form<T> form) {
        this.schema = schema;
        this.form = form;
    }

    Schema schema() {
        return schema;
    }

    T read(Cursor row) throws IOException {
        return form.of(row);
    }
}
