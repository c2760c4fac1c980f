package dev.partnerkit.mock.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text, whole or in part, as it comes of some mistakes.
 *
 * @param causes the mistakes; none for the right text
 * @param alone whether it is not worth trying together with another mistake
 */
record Variant(List<Cause> causes, String text, boolean alone) {

    Variant(List<Cause> causes, String text) {
        this(causes, text, causes.size() == 1 && causes.get(0).isAlone());
    }

    static Variant right(String text) {
        return new Variant(List.of(), text);
    }

    int mistakes() {
        return causes.size();
    }

    static List<Cause> joined(List<Cause> some, List<Cause> more) {
        return some.isEmpty()
                ? more
                : more.isEmpty()
                        ? some
                        : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Variants of one part, each text once and by its simplest explanation; what makes no difference is no mistake. */
    static final class Collected {

        private final Map<String, Variant> byText = new LinkedHashMap<>();

        Collected(String right) {
            byText.put(right, Variant.right(right));
        }

        Collected add(Cause cause, String... texts) {
            for (String text : texts) {
                add(List.of(cause), text);
            }
            return this;
        }

        Collected add(List<Cause> causes, String text) {
            Variant known = byText.get(text);
            if (known == null || known.mistakes() > causes.size()) {
                byText.put(text, new Variant(causes, text));
            }
            return this;
        }

        /** The right one first. */
        List<Variant> all() {
            return new ArrayList<>(byText.values());
        }
    }
}
