package dev.partnerkit.mock.seed;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads documents in YAML 1.2, of which JSON is a part, and takes nothing it was not asked to take. */
public final class Strict {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Strict() {}

    /**
     * What a document says. All that is wrong with it is told at once, by a {@link Misfit}.
     *
     * @param source how to call the document, such as the name of its file
     * @param form asks for every field there may be
     */
    public static <T> T read(String text, String source, Bounds bounds, Function<Fields, T> form) {
        return value(text, source, bounds, "the document", document -> document.ownFields(form));
    }

    /**
     * The same of a document that may be something else than a mapping.
     *
     * @param name how to call the whole of it
     */
    static <T> T value(String text, String source, Bounds bounds, String name, Function<Value, @Nullable T> form) {
        Problems problems = new Problems(source);
        Node node = node(text, bounds, problems);
        T read = form.apply(new Value(node, node.line(), null, name, problems));
        problems.settle();
        return Objects.requireNonNull(read, "what cannot be read is a problem");
    }

    private static Node node(String text, Bounds bounds, Problems problems) {
        if (text.length() > bounds.characters()) {
            throw problems.last(1, "the document is longer than " + bounds.characters() + " characters");
        }
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        Node json = JsonText.document(unmarked, bounds);
        return json == null ? new Composer(unmarked, bounds, problems).document() : json;
    }
}
