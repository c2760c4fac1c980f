package dev.partnerkit.client.answer;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.drift.Drift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noticed while one answer is read: where it leaves the contract, and which rows were set aside. */
public final class Notes {

    private static final int SAMPLE = 80;
    private static final int MOST_DRIFTS = 100;

    private final Operation operation;
    private @Nullable Map<String, Drift> drifts;
    private @Nullable List<Flaw> flaws;

    public Notes(Operation operation) {
        this.operation = operation;
    }

    /** Notes a place, once for each kind. */
    public void drift(Drift.Kind kind, String pointer, String schema, @Nullable Object sample) {
        Map<String, Drift> known = drifts;
        if (known == null) {
            known = new LinkedHashMap<>();
            drifts = known;
        }
        if (known.size() < MOST_DRIFTS) {
            String text = String.valueOf(sample);
            String shown = text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text;
            known.putIfAbsent(kind + pointer, new Drift(operation, pointer, kind, schema, type(sample), shown));
        }
    }

    private static String type(@Nullable Object sample) {
        if (sample == null) {
            return "";
        }
        if (sample instanceof Number) {
            return sample instanceof BigDecimal ? "number" : "integer";
        }
        return sample instanceof Map
                ? "object"
                : sample instanceof List ? "array" : sample instanceof Boolean ? "boolean" : "string";
    }

    /** Notes a row that is set aside: the number of its list, its own, and what is wrong with it. */
    void reject(String list, int row, String pointer, String reason) {
        List<Flaw> known = flaws;
        if (known == null) {
            known = new ArrayList<>();
            flaws = known;
        }
        known.add(new Flaw(list, row, pointer, reason));
    }

    public List<Drift> drifts() {
        return drifts == null ? List.of() : List.copyOf(drifts.values());
    }

    /** The rows that were set aside, each as it came. */
    public List<Rejected> rejected(Answer answer) {
        return flaws == null ? List.of() : RawRows.of(answer, flaws);
    }

    record Flaw(String list, int row, String pointer, String reason) {}
}
