package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.rules.QueryParameters.Integers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters from the JSON object of a signed POST. A null counts as not given; a value of another JSON type than the
 * contract says is refused (L48).
 */
public final class BodyParameters implements Parameters {

    private final Map<String, ? extends @Nullable Object> fields;

    /** Takes the fields of the object: texts, {@link BigInteger}s, other numbers, booleans, lists, maps and nulls. */
    public BodyParameters(Map<String, ? extends @Nullable Object> fields) {
        this.fields = fields;
    }

    @Override
    public @Nullable Long integer(String name) {
        Object value = fields.get(name);
        return value == null ? null : number(name, value);
    }

    @Override
    public @Nullable String text(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw AffiliateFaults.parameter(name, value, "is not a JSON string");
        }
        if (text.isBlank()) {
            throw AffiliateFaults.parameter(name, text, "must not be blank");
        }
        return text;
    }

    @Override
    public List<Long> integers(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw AffiliateFaults.parameter(name, value, "is not a JSON array");
        }
        List<Long> numbers = new ArrayList<>(list.size());
        for (Object element : list) {
            numbers.add(number(name, element));
        }
        return numbers;
    }

    private static long number(String name, @Nullable Object value) {
        if (!(value instanceof BigInteger number)) {
            throw AffiliateFaults.parameter(name, String.valueOf(value), "is not a whole JSON number");
        }
        return Integers.fit(name, number);
    }
}
