package dev.partnerkit.mock.http;

/** Sentences as a header can hold them: printable ASCII alone, no blank at the ends, and not at any length. */
final class Printable {

    private static final int LONGEST = 500;

    private Printable() {}

    static String of(String sentence) {
        StringBuilder out = new StringBuilder();
        sentence.codePoints().limit(LONGEST).forEach(c -> {
            if (c >= ' ' && c <= '~') {
                out.append((char) c);
            } else {
                out.append(String.format("\\u{%x}", c));
            }
        });
        return out.toString().strip();
    }
}
