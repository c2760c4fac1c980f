package dev.partnerkit.client.drift;

import dev.partnerkit.client.contract.Operation;

/**
 * A place at which an answer leaves the contract.
 *
 * @param operation that was asked
 * @param pointer where in the answer (RFC 6901), a star for any element of a list
 * @param kind in which way
 * @param schema of the contract that this place belongs to, or empty
 * @param type its type in a schema, or empty where null stood
 * @param sample what stood there, cut short
 */
public record Drift(Operation operation, String pointer, Kind kind, String schema, String type, String sample) {

    /** The ways in which an answer may leave the contract. */
    public enum Kind {
        /** A field the contract does not know. */
        UNKNOWN_FIELD,
        /** A text outside the set the contract closes. */
        UNKNOWN_VALUE,
        /** Another JSON type, or a text of another form. */
        CHANGED_TYPE,
        /** A field that has to be there, and is not. */
        MISSING_FIELD,
        /** Another code of success than the operation's page shows (L01). */
        WRONG_SUCCESS_CODE,
        /** More rows than were asked for. */
        LONG_PAGE
    }

    /** The last name of the pointer, as it stands in the answer. */
    public String field() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
