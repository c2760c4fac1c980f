package dev.partnerkit.mock.seed;

/** Values as sentences show them: on one line, and not at any length. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (Character.isISOControl(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    /** A single value, in quotes when it was, or when it could not be seen otherwise. */
    static String of(Node.Scalar scalar) {
        String shown = of(scalar.text());
        return scalar.plain() && !shown.isBlank() ? shown : '"' + shown + '"';
    }
}
