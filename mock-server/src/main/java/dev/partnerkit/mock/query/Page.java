package dev.partnerkit.mock.query;

/** Which rows of all that match: so many, after passing over so many. */
public record Page(long offset, int size) {

    /** The page of a number, counted from 1. */
    public static Page numbered(long number, int size) {
        return new Page((number - 1) * size, size);
    }

    /** The position at which this page begins among {@code total} rows. */
    int begin(int total) {
        return (int) Math.min(offset, total);
    }

    /** The position before which this page ends among {@code total} rows. */
    int end(int total) {
        return (int) Math.min((long) begin(total) + size, total);
    }
}
