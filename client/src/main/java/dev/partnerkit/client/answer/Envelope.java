package dev.partnerkit.client.answer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What every affiliate answer is wrapped in. Success and refusal are told apart by the code, whatever the HTTP status;
 * a refusal has its text in {@code msg}, or in {@code message} when the gateway refuses (L41, L46).
 *
 * @param code as a text, although refusals have a number
 * @param message for people, or null where none came
 * @param data of a success, or null
 * @param <T> the data
 */
public record Envelope<T>(
        String code, @Nullable String message, @Nullable T data) {

    /** Whether the vendor calls it a success: 200 or 0, whichever its page shows (L01). */
    public boolean isSuccess() {
        return code.equals("200") || code.equals("0");
    }

    /** Reads an envelope around data, under the schema of that name. */
    public static <T> RowReader<Envelope<T>> around(RowReader<T> inner, String schema) {
        return new RowReader<>(
                Schema.of(schema, "code").allowing("msg", "data", "message", "retry", "success"),
                row -> read(row, inner));
    }

    private static <T> Envelope<T> read(Cursor row, RowReader<T> inner) throws IOException {
        String code = "";
        String message = null;
        T data = null;
        while (row.next()) {
            switch (row.field()) {
                case "code" -> code = row.text();
                case "msg", "message" -> message = row.text();
                case "data" -> data = row.object(inner);
                default -> row.pass();
            }
        }
        return new Envelope<>(code, message, data);
    }
}
