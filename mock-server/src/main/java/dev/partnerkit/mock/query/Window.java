package dev.partnerkit.mock.query;

/** A stretch of seconds since the epoch, both ends included; empty when it ends before it begins. */
public record Window(long from, long to) {

    /** All time. */
    public static final Window EVER = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    public boolean contains(long second) {
        return from <= second && second <= to;
    }
}
