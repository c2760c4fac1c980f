package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters from the JSON object of a signed POST. A null counts as not given; a value of another JSON type than the
 * contract says is refused, or converted where that reading is chosen (L48).
 */
public final class BodyParameters implements Parameters {

    private static final int MOST_DIGITS = 100;

    private final Map<String, ? extends @Nullable Object> fields;
    private final Readings readings;

    /** Takes the fields of the object: texts, {@link BigInteger}s, {@link BigDecimal}s, booleans, lists, maps, nulls. */
    public BodyParameters(Map<String, ? extends @Nullable Object> fields, Readings readings) {
        this.fields = fields;
        this.readings = readings;
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    @Override
    public @Nullable Long integer(String name) {
        Object value = fields.get(name);
        if (value instanceof String text && converts()) {
            String present = Texts.orBlank(name, text, readings);
            return present == null ? null : Integers.fromText(name, present);
        }
        return value == null ? null : number(name, value);
    }

    @Override
    public @Nullable String text(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        boolean scalar = value instanceof Number || value instanceof Boolean;
        if (!(value instanceof String) && !(scalar && converts())) {
            throw AffiliateFaults.parameter(name, value, "is not a JSON string");
        }
        return Texts.orBlank(name, value.toString(), readings);
    }

    @Override
    public @Nullable List<Long> integers(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw AffiliateFaults.parameter(name, value, "is not a JSON array");
        }
        List<Long> numbers = new ArrayList<>(list.size());
        for (Object element : list) {
            numbers.add(
                    element instanceof String text && converts()
                            ? Integers.fromText(name, text)
                            : number(name, element));
        }
        return numbers;
    }

    private long number(String name, @Nullable Object value) {
        if (value instanceof BigInteger number) {
            return Integers.fit(name, number);
        }
        if (value instanceof BigDecimal number && converts() && digits(number) <= MOST_DIGITS) {
            return Integers.fit(name, number.toBigInteger());
        }
        throw AffiliateFaults.parameter(name, String.valueOf(value), "is not a whole JSON number");
    }

    // Before a number is written out in full, which a short text can make as long as it likes.
    private static long digits(BigDecimal number) {
        return Math.max(Math.abs((long) number.scale()), number.precision() - (long) number.scale());
    }

    private boolean converts() {
        return readings.takes(Reading.JSON_TYPES, "convert");
    }
}
