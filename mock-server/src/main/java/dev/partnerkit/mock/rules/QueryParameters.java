package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters from the query of a signed GET: texts, of which the first counts when a name comes twice (L38). */
public final class QueryParameters implements Parameters {

    private final Map<String, List<String>> values;
    private final Readings readings;

    public QueryParameters(QueryText query, Readings readings) {
        this.values = query.values();
        this.readings = readings;
    }

    @Override
    public Set<String> names() {
        return values.keySet();
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
        if (given.size() > 1 && readings.takes(Reading.DUPLICATE_PARAMETER, "refuse")) {
            throw AffiliateFaults.parameter(name, given, "is given more than once");
        }
        boolean last = readings.takes(Reading.DUPLICATE_PARAMETER, "last");
        return Texts.orBlank(name, given.get(last ? given.size() - 1 : 0), readings);
    }

    @Override
    public @Nullable List<Long> integers(String name) {
        Long one = integer(name);
        return one == null ? null : List.of(one);
    }
}
