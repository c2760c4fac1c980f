package dev.partnerkit.mock.seed;

import org.jspecify.annotations.Nullable;

/** What a world begins with, before any change of its own. */
public sealed interface Origin {

    /** The most users a world is generated with. */
    long MOST_USERS = 10_000_000;

    /** Nobody at all. */
    record Blank() implements Origin {}

    /** The world in which every documented example holds. */
    record Documents() implements Origin {}

    /** Users made up from a seed. */
    record Generated(int users, long seed) implements Origin {}

    /** Reads {@code blank}, {@code documents} or {@code {users: 1000, seed: 7}}; null when it is none of them. */
    static @Nullable Origin read(Value value) {
        if (value.isSingle()) {
            return value.as(Form.of("blank, documents, or a mapping of users and seed", Origin::named));
        }
        return value.fields(fields -> new Generated(
                (int) fields.whole("users", 1, MOST_USERS), fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE)));
    }

    private static Origin named(String text) {
        return switch (text) {
            case "blank" -> new Blank();
            case "documents" -> new Documents();
            default -> throw new IllegalArgumentException("is none of blank, documents, {users: 1000, seed: 7}");
        };
    }
}
