package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Query;
import dev.partnerkit.mock.world.Reading;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one request, noted on its way for whoever wants it explained. Nothing depends on it. */
public final class Notes {

    private final Set<Reading> asked = EnumSet.noneOf(Reading.class);
    private @Nullable Query<?> query;
    private @Nullable Object result;

    /** The readings that were asked for. */
    public Set<Reading> asked() {
        return asked;
    }

    /** What the parameters came to, or null when they were refused. */
    public @Nullable Query<?> query() {
        return query;
    }

    /** What came of the query. */
    public @Nullable Object result() {
        return result;
    }

    <R> R note(Query<R> newQuery, R newResult) {
        query = newQuery;
        result = newResult;
        return newResult;
    }
}
