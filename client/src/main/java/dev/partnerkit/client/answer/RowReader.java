package dev.partnerkit.client.answer;

import java.io.IOException;

/**
 * Makes a value of the fields of an object.
 *
 * @param <T> the value
 */
public interface RowReader<T> {

    /** The fields it knows. */
    Schema schema();

    /** Reads all fields; what it returns counts only when the object turns out to be whole. */
    T read(Cursor row) throws IOException;
}
