package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Entry;
import dev.partnerkit.mock.seed.Node.Mapping;
import dev.partnerkit.mock.seed.Node.Scalar;
import dev.partnerkit.mock.seed.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something in a document, with the way that leads there. Whoever reads it tells what is wrong and goes on. */
public final class Value {

    private final Node node;
    private final int line;
    private final @Nullable String above;
    private final String name;
    private final Problems problems;

    Value(Node node, int line, @Nullable String above, String name, Problems problems) {
        this.node = node;
        this.line = line;
        this.above = above;
        this.name = name;
        this.problems = problems;
    }

    /** The line it is named in. */
    public int line() {
        return line;
    }

    /** What leads here, such as {@code keys.affiliate[0].uid}. */
    public String path() {
        return above == null ? name : above + "." + name;
    }

    boolean isSingle() {
        return node instanceof Scalar;
    }

    boolean isList() {
        return node instanceof Sequence;
    }

    boolean isMapping() {
        return node instanceof Mapping;
    }

    /** The single value this is, or null when it is none of that form. */
    <T> @Nullable T as(Form<T> form) {
        if (!(node instanceof Scalar scalar)) {
            tell("is " + node.kind() + ", not " + form.name());
            return null;
        }
        try {
            return form.read(scalar);
        } catch (IllegalArgumentException e) {
            tell((scalar.isEmpty() ? "" : Shown.of(scalar) + " ") + e.getMessage());
            return null;
        }
    }

    /** What a mapping says, or null when this is none; a field that {@code form} does not ask for is a problem. */
    public <T> @Nullable T fields(Function<Fields, T> form) {
        return fields(path(), form);
    }

    /** The same, its fields called by their own names alone. */
    <T> @Nullable T ownFields(Function<Fields, T> form) {
        return fields(null, form);
    }

    private <T> @Nullable T fields(@Nullable String path, Function<Fields, T> form) {
        if (!(node instanceof Mapping mapping)) {
            tell("is " + node.kind() + ", not a mapping");
            return null;
        }
        Fields fields = new Fields(mapping, line, path, problems);
        T read = form.apply(fields);
        fields.refuseUnknown();
        return read;
    }

    /** What every entry of a list says; entries that say nothing are left out. */
    public <T> List<T> list(Function<Value, @Nullable T> form) {
        List<T> read = new ArrayList<>();
        if (!(node instanceof Sequence sequence)) {
            tell("is " + node.kind() + ", not a list");
            return read;
        }
        int i = 0;
        for (Node each : sequence.nodes()) {
            T entry = form.apply(new Value(each, each.line(), above, name + "[" + i++ + "]", problems));
            if (entry != null) {
                read.add(entry);
            }
        }
        return read;
    }

    /** What stands in a mapping, under whatever names; nothing when this is none. */
    List<Value> named() {
        if (!(node instanceof Mapping mapping)) {
            tell("is " + node.kind() + ", not a mapping");
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
            Entry entry = each.getValue();
            values.add(new Value(entry.value(), entry.line(), path(), each.getKey(), problems));
        }
        return values;
    }

    /** The single values of a mapping as texts, whatever they look like. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Value each : named()) {
            String text = each.as(Form.TEXT);
            if (text != null) {
                texts.put(each.name(), text);
            }
        }
        return texts;
    }

    /** The same by its last name alone. */
    Value alone() {
        return new Value(node, line, null, name, problems);
    }

    String name() {
        return name;
    }

    /** Tells what is wrong with this. */
    void tell(String rule) {
        problems.tell(line, Shown.of(path()) + " " + rule);
    }
}
