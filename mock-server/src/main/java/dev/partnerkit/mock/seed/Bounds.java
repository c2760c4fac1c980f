package dev.partnerkit.mock.seed;

/**
 * How much of a document is read at most.
 *
 * @param characters how long it may be
 * @param depth how deep lists and mappings may lie in each other
 */
public record Bounds(int characters, int depth) {

    /** Enough for the export of a large world. */
    public static final Bounds FILE = new Bounds(1 << 30, 16);
    /** Enough for the body of a request. */
    public static final Bounds BODY = new Bounds(1 << 24, 16);
}
