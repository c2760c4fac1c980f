package dev.partnerkit.mock.seed;

import java.util.List;
import java.util.Objects;

/** One statement of a vendor's page, as the list of clauses has it. */
public record Clause(String id, String seed, String place, String statement) {

    /** Reads the list. */
    public static List<Clause> parse(String text, Bounds bounds) {
        // The list has no name of its own, and the reader wants one.
        String named = "clauses:\n" + text;
        return Objects.requireNonNull(
                Strict.read(named, "clauses", bounds, fields -> fields.list("clauses", Clause::read)));
    }

    private static Clause read(Fields fields) {
        Clause clause =
                new Clause(fields.text("id"), fields.text("seed"), fields.text("place"), fields.text("statement"));
        fields.optionalText("feature");
        fields.optionalText("ledger");
        fields.optionalText("live");
        return clause;
    }

    @Override
    public String toString() {
        return id + " (document " + seed + ", " + place + "): " + statement;
    }
}
