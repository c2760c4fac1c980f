package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Entry;
import dev.partnerkit.mock.seed.Node.Mapping;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping, asked for one by one. A field that is missing or not as it should be is told as a problem,
 * and stands for something harmless until the document is refused; so are fields that nobody asked for.
 */
public final class Fields {

    private final Mapping mapping;
    private final int line;
    private final @Nullable String path;
    private final Problems problems;
    private final List<String> asked = new ArrayList<>();

    Fields(Mapping mapping, int line, @Nullable String path, Problems problems) {
        this.mapping = mapping;
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /** Where these fields begin. */
    public int line() {
        return line;
    }

    public String text(String name) {
        return or(required(name, Form.TEXT), "");
    }

    /** A text with something in it. */
    public String filled(String name) {
        return or(required(name, Form.FILLED), "");
    }

    /** A text, or null when there is none. */
    public @Nullable String optionalText(String name) {
        return optional(name, Form.TEXT);
    }

    /** A text with something in it, or null when there is none. */
    public @Nullable String optionalFilled(String name) {
        return optional(name, Form.FILLED);
    }

    /** A list of texts; nothing when there is no list. */
    public List<String> texts(String name) {
        Value value = find(name);
        return value == null ? List.of() : value.list(entry -> entry.as(Form.TEXT));
    }

    public String text(String name, String otherwise) {
        return or(optional(name, Form.TEXT), otherwise);
    }

    /** A text that something else reads, and refuses with an {@link IllegalArgumentException}; null without. */
    public <T> @Nullable T parsed(String name, Function<String, T> reader) {
        return optional(name, Form.of("a text", text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException("does not fit: " + e.getMessage());
            }
        }));
    }

    public long whole(String name, long least, long most) {
        return or(required(name, Form.whole(least, most)), least);
    }

    public long whole(String name, long least, long most, long otherwise) {
        return or(optional(name, Form.whole(least, most)), otherwise);
    }

    public BigDecimal decimal(String name) {
        return or(required(name, Form.DECIMAL), BigDecimal.ZERO);
    }

    public BigDecimal decimal(String name, BigDecimal otherwise) {
        return or(optional(name, Form.DECIMAL), otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return or(optional(name, Form.FLAG), otherwise);
    }

    public Instant time(String name, Times times) {
        return or(required(name, times.form()), Instant.EPOCH);
    }

    /** A time, or null when there is none. */
    public @Nullable Instant optionalTime(String name, Times times) {
        return optional(name, times.form());
    }

    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return or(required(name, Form.choice(choices)), choices.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        return or(optional(name, Form.choice(choices)), otherwise);
    }

    /** What another mapping says, or null when there is none. */
    public <T> @Nullable T fields(String name, Function<Fields, T> form) {
        Value value = find(name);
        return value == null ? null : value.fields(form);
    }

    /** What the entries of a list say, each of them a mapping; nothing when there is no list. */
    public <T> List<T> list(String name, Function<Fields, T> form) {
        Value value = find(name);
        return value == null ? List.of() : value.list(entry -> entry.fields(form));
    }

    /** Whatever stands under a name, or null when nothing does. */
    public @Nullable Value find(String name) {
        if (!asked.contains(name)) {
            asked.add(name);
        }
        Entry entry = mapping.entries().get(name);
        if (entry == null || (entry.value() instanceof Node.Scalar scalar && scalar.isEmpty())) {
            return null;
        }
        return new Value(entry.value(), entry.line(), path, name, problems);
    }

    /** Tells what else is wrong with a field. */
    public void tell(String name, String rule) {
        Entry entry = mapping.entries().get(name);
        problems.tell(entry == null ? line : entry.line(), inside(name) + " " + rule);
    }

    /** Tells something about these fields together. */
    public void tell(String sentence) {
        problems.tell(line, path == null ? sentence : path + " " + sentence);
    }

    void refuseUnknown() {
        for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
            if (!asked.contains(each.getKey())) {
                problems.tell(
                        each.getValue().line(),
                        Shown.of(inside(each.getKey())) + " is none of " + String.join(", ", asked));
            }
        }
    }

    private <T> @Nullable T required(String name, Form<T> form) {
        Value value = find(name);
        if (value != null) {
            return value.as(form);
        }
        tell(name, mapping.entries().containsKey(name) ? "is empty, not " + form.name() : "is missing");
        return null;
    }

    private <T> @Nullable T optional(String name, Form<T> form) {
        Value value = find(name);
        return value == null ? null : value.as(form);
    }

    private String inside(String name) {
        return path == null ? name : path + "." + name;
    }

    private static <T> T or(@Nullable T read, T otherwise) {
        return read == null ? otherwise : read;
    }
}
