package dev.partnerkit.mock.journal;

/** How much a journal keeps: whichever bound is met first, the oldest goes. */
public record Bounds(int exchanges, long bytes) {

    /** What a world gets that says nothing else. */
    public static final Bounds DEFAULT = new Bounds(1000, 4L << 20);

    public Bounds {
        if (exchanges < 0 || bytes < 0) {
            throw new IllegalArgumentException("bounds of " + exchanges + " exchanges and " + bytes + " bytes");
        }
    }
}
