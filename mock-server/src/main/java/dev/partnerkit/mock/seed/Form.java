package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Scalar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a single value has to be.
 *
 * @param name with its article, such as {@code a whole number}
 * @param quotable whether it may stand in quotes
 * @param reader takes its text, or refuses it with an {@link IllegalArgumentException} that says the rule
 * @param <T> what becomes of it
 */
record Form<T>(String name, boolean quotable, Function<String, T> reader) {

    static final Form<String> TEXT = new Form<>("a text", true, text -> text);
    static final Form<String> FILLED = new Form<>("a text", true, Form::filled);
    static final Form<BigDecimal> DECIMAL = new Form<>("a decimal number", false, Form::decimal);
    static final Form<Boolean> FLAG = new Form<>("true or false", false, Form::flag);

    // as JSON has them; YAML would allow 0x10, .5 and .inf too, and nobody means them
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*+)");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]{1,9})?");
    // a number of a billion digits is written in twelve characters, and would be counted with
    private static final int MOST_DIGITS = 40;

    static Form<Long> whole(long least, long most) {
        return new Form<>("a whole number", false, text -> whole(text, least, most));
    }

    static <E extends Enum<E>> Form<E> choice(Class<E> choices) {
        return new Form<>("a name", true, text -> choice(text, choices));
    }

    /** A text that something else reads further. */
    static <T> Form<T> of(String name, Function<String, T> reader) {
        return new Form<>(name, true, reader);
    }

    T read(Scalar scalar) {
        if (scalar.isEmpty()) {
            throw new IllegalArgumentException("is empty, not " + name);
        }
        T read = reader.apply(scalar.text());
        if (!scalar.plain() && !quotable) {
            throw new IllegalArgumentException("is a text because of its quotes, not " + name);
        }
        return read;
    }

    private static String filled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
        return text;
    }

    private static Long whole(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a whole number");
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // more digits than any range has
        }
        throw new IllegalArgumentException("is not between " + least + " and " + most);
    }

    private static BigDecimal decimal(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a decimal number");
        }
        if (text.length() <= 3 * MOST_DIGITS) {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs(number.scale()) <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS) {
                return number;
            }
        }
        throw new IllegalArgumentException("has more than " + MOST_DIGITS + " digits before or after its point");
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return text.equals("true");
    }

    private static <E extends Enum<E>> E choice(String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }
}
