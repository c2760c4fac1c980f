package dev.partnerkit.mock.doctor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text, whole or in part, as it comes of some mistakes.
 *
 * @param causes the mistakes; none for the right text
 * @param alone whether it is not worth trying together with another mistake
 */
record Variant(List<Cause> causes, String text, boolean alone) {

    // Each of these hardly comes with another mistake; all their pairs would take most of the time.
    private static final Set<Cause> ALONE = Set.copyOf(EnumSet.of(
            Cause.TIMESTAMP_ROUNDED,
            Cause.TIMESTAMP_TAKEN_TWICE,
            Cause.METHOD_OTHER,
            Cause.PATH_ENCODED,
            Cause.PATH_RESPELLED,
            Cause.PATH_LEFT_OUT,
            Cause.QUERY_JOINED_OTHERWISE,
            Cause.QUERY_AS_JSON,
            Cause.QUERY_WITH_KEY,
            Cause.QUERY_ENCODED_TWICE,
            Cause.BODY_PLACEHOLDER_SIGNED,
            Cause.BODY_HASHED,
            Cause.BODY_PYTHON,
            Cause.BODY_IN_QUOTES,
            Cause.BODY_AS_QUERY,
            Cause.BODY_CHARSET));

    Variant(List<Cause> causes, String text) {
        this(causes, text, causes.size() == 1 && ALONE.contains(causes.get(0)));
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
