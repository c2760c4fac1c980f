package dev.partnerkit.client.drift;

import java.util.Comparator;
import java.util.List;

/**
 * Writes drift down as an OpenAPI Overlay (version 1.0.0): applied to the contract, it makes a document that the answers
 * met would fit. Whoever reads it decides what of it becomes contract.
 */
final class Overlay {

    private static final Comparator<Drift> ORDER =
            Comparator.comparing(Drift::schema).thenComparing(Drift::pointer).thenComparing(Drift::kind);

    private static final String HEAD = """
            overlay: 1.0.0
            info:
              title: What answers had that the contract has not
              version: 1.0.0
            """;

    private final StringBuilder actions = new StringBuilder();
    // What no patch of a schema could make room for.
    private final StringBuilder remarks = new StringBuilder();

    private Overlay() {}

    static String of(List<Drift> drifts) {
        Overlay overlay = new Overlay();
        drifts.stream().sorted(ORDER).forEach(overlay::add);
        String patch = overlay.actions.isEmpty() ? "actions: []\n" : "actions:\n" + overlay.actions;
        return HEAD + overlay.remarks + patch;
    }

    private void add(Drift drift) {
        String schema = "$.components.schemas." + drift.schema();
        Drift.Kind kind = drift.kind();
        if (kind == Drift.Kind.UNKNOWN_VALUE) {
            update(drift, schema, "enum: [" + quoted(drift.sample()) + "]");
        } else if (kind == Drift.Kind.MISSING_FIELD) {
            remove(drift, schema + ".required[?(@ == '" + drift.field() + "')]");
        } else if (kind == Drift.Kind.WRONG_SUCCESS_CODE || kind == Drift.Kind.LONG_PAGE) {
            remarks.append("# ").append(told(drift)).append("\n");
        } else {
            if (kind == Drift.Kind.CHANGED_TYPE) {
                remove(drift, schema + ".properties['" + drift.field() + "']");
            }
            update(drift, schema + ".properties", quoted(drift.field()) + ": " + type(drift));
        }
    }

    private void update(Drift drift, String target, String what) {
        action(drift, target).append("    update: {").append(what).append("}\n");
    }

    private void remove(Drift drift, String target) {
        action(drift, target).append("    remove: true\n");
    }

    private StringBuilder action(Drift drift, String target) {
        return actions.append("  - target: ")
                .append(quoted(target))
                .append("\n    description: ")
                .append(quoted(told(drift)))
                .append("\n");
    }

    private static String told(Drift drift) {
        return drift.operation() + ", " + drift.pointer() + ": " + drift.kind() + " "
                + drift.sample().replaceAll("\\s", " ");
    }

    private static String type(Drift drift) {
        return switch (drift.type()) {
            case "" -> "{}";
            case "array" -> "{type: array, items: {}}";
            default -> "{type: " + drift.type() + "}";
        };
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
