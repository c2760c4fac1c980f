package dev.partnerkit.mock.seed;

/**
 * What is wrong with a document, in one sentence.
 *
 * @param line where, the first being 1
 * @param sentence which field, with what value, against which rule
 */
public record Problem(int line, String sentence) {
    @Override
    public String toString() {
        return "line " + line + ": " + sentence;
    }
}
