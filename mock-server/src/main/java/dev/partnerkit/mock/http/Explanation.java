package dev.partnerkit.mock.http;

import dev.partnerkit.mock.control.ToldDiagnosis;
import dev.partnerkit.mock.journal.Exchange.Message;
import dev.partnerkit.mock.journal.Explained;
import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.query.Query;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.query.TeamRangeQuery;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.throttle.Used;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a request was understood: what was given, what that came to after defaults and cuts, which rows were shown, how
 * the open places of the documents were read. It keeps the little it needs, and is worked out when somebody asks.
 */
final class Explanation implements Explained {

    private static final int NO_ROWS = -1;

    private final URI target;
    private final Message sent;
    private final Readings readings;
    private final Set<Reading> asked;
    private final List<Used> used;
    private final @Nullable Query<?> query;
    private final @Nullable String operation;
    private final @Nullable String reason;
    private final @Nullable Examination examination;
    private final int rows;
    private final long total;

    Explanation(Trail trail, URI target, Message sent) {
        this.target = target;
        this.sent = sent;
        this.readings = trail.world == null ? Readings.DEFAULT : trail.world.readings();
        this.asked = trail.notes.asked();
        this.used = trail.used;
        this.query = trail.notes.query();
        this.operation = trail.operation;
        this.reason = trail.reason();
        this.examination = trail.examination;
        Slice<?> slice = slice(trail.notes.result());
        this.rows = slice == null ? NO_ROWS : slice.rows().size();
        this.total = slice == null ? 0 : slice.total();
    }

    private static @Nullable Slice<?> slice(@Nullable Object result) {
        if (result instanceof TeamRangeQuery.Result team) {
            return team.customers();
        }
        return result instanceof Slice<?> slice ? slice : null;
    }

    @Override
    public Map<String, Object> all() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("given", given());
        if (query != null) {
            told.put("effective", Shown.of(query, readings.zone()));
        }
        if (query != null && rows != NO_ROWS) {
            told.put("rows", rows());
        }
        Map<String, Object> read = new LinkedHashMap<>();
        for (Reading reading : asked) {
            read.put(reading.key(), readings.of(reading));
        }
        told.put("readings", read);
        if (!used.isEmpty()) {
            told.put("limits", used.stream().map(Used::toString).toList());
        }
        if (reason != null && operation != null) {
            told.put("clauses", Clauses.behind(operation, reason));
        }
        if (examination != null) {
            told.put("signature", ToldDiagnosis.of(examination.get()));
        }
        return told;
    }

    private Map<String, Object> rows() {
        long offset = Shown.component(query, "page") instanceof Page page ? page.offset() : 0;
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("shown", rows);
        index.put("total", total);
        if (rows > 0) {
            index.put("first", offset + 1);
            index.put("last", offset + rows);
        }
        return index;
    }

    @Override
    public Map<String, ?> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        new QueryText(target.getRawQuery())
                .values()
                .forEach((name, values) -> given.put(name, values.size() == 1 ? values.get(0) : List.copyOf(values)));
        given.putAll(JsonObjects.leniently(sent.body()));
        return given;
    }
}
