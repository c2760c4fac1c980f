package dev.partnerkit.client.harvest;

/**
 * Something that moved while rows were collected.
 *
 * @param kind what happened
 * @param count how many rows, at least
 * @param where in which window or between which rows
 */
public record Anomaly(Kind kind, long count, String where) {

    /** What may happen. */
    public enum Kind {
        /** Rows were there, and are no more. Some of them may be among the collected. */
        DELETED,
        /** Rows came that had not been there. Some of them may be missing among the collected. */
        INSERTED,
        /** Rows stood on two pages, and were collected once. */
        REPEATED,
        /** Rows stood on no page, and were fetched one by one. */
        SKIPPED,
        /** Pages did not agree however often they were read. */
        UNSTEADY
    }

    @Override
    public String toString() {
        return kind + " " + count + " in " + where;
    }
}
