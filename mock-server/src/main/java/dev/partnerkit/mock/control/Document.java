package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Bounds;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Strict;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies of the control API: YAML or JSON, read as strictly as files, with the same words. */
final class Document {

    static final String SOURCE = "body";

    private Document() {}

    /** What a body says; an absent one says nothing. */
    static <T> T read(@Nullable String body, Function<Fields, T> form) {
        return Strict.read(text(body), SOURCE, Bounds.BODY, form);
    }

    /** A body as text; an absent one is an empty mapping. */
    static String text(@Nullable String body) {
        return body == null || body.isEmpty() ? "{}" : body;
    }

    /** One of a set of names, written in small letters with hyphens; null when it is not there. */
    static <E extends Enum<E>> @Nullable E word(Fields fields, String name, Class<E> words) {
        return fields.parsed(name, text -> Arrays.stream(words.getEnumConstants())
                .filter(each -> key(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is none of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Document::key)
                                .collect(Collectors.joining(", ")))));
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
