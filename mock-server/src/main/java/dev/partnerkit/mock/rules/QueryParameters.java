package dev.partnerkit.mock.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters from the query of a signed GET: texts, of which the first counts when a name comes twice (L38). */
public final class QueryParameters implements Parameters {

    private final Map<String, List<String>> values;

    public QueryParameters(QueryText query) {
        this.values = query.values();
    }

    @Override
    public @Nullable Long integer(String name) {
        String text = text(name);
        return text == null ? null : Integers.fromText(name, text);
    }

    @Override
    public @Nullable String text(String name) {
        List<String> given = values.get(name);
        if (given == null) {
            return null;
        }
        String text = given.get(0);
        if (text.isBlank()) {
            throw AffiliateFaults.parameter(name, text, "must not be blank");
        }
        return text;
    }

    @Override
    public List<Long> integers(String name) {
        Long one = integer(name);
        return one == null ? List.of() : List.of(one);
    }

    /** Whole numbers as the affiliate operations take them. */
    static final class Integers {

        private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
        private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
        private static final int MOST_DIGITS = 20;

        private Integers() {}

        static long fromText(String name, String text) {
            boolean digits = text.length() <= MOST_DIGITS && text.matches("-?[0-9]+");
            if (!digits) {
                throw AffiliateFaults.parameter(name, text, "is not a whole number of 64 bits");
            }
            return fit(name, new BigInteger(text));
        }

        static long fit(String name, BigInteger number) {
            if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
                throw AffiliateFaults.parameter(name, number, "is not a whole number of 64 bits");
            }
            return number.longValue();
        }
    }
}
