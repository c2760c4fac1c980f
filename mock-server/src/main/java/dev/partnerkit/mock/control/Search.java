package dev.partnerkit.mock.control;

import dev.partnerkit.mock.journal.Wanted;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Value;
import io.micronaut.http.HttpParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which exchanges are meant, from a body or from the query of an address. */
final class Search {

    static final List<String> NAMES = List.of("operation", "method", "path", "status", "reason", "after");
    private static final int MOST_STATUS = 999;

    private Search() {}

    static Wanted read(Fields fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Value given = fields.find("parameters");
        if (given != null) {
            parameters.putAll(given.texts());
        }
        return new Wanted(
                Operations.optional(fields),
                fields.optionalText("method"),
                fields.optionalText("path"),
                fields.find("status") == null ? null : (int) fields.whole("status", 100, MOST_STATUS),
                fields.optionalText("reason"),
                parameters,
                fields.whole("after", 0, Long.MAX_VALUE, 0));
    }

    /** Names that are none of those above are taken for parameters of the operation, after a dot: {@code .uid=7}. */
    static Wanted read(HttpParameters query, List<String> others) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : query.names()) {
            if (name.startsWith(".")) {
                parameters.put(name.substring(1), text(query, name));
            } else if (!NAMES.contains(name) && !others.contains(name)) {
                throw Refusal.of(name + " is none of " + String.join(", ", NAMES) + ", " + String.join(", ", others)
                        + ", or a parameter after a dot such as .uid");
            }
        }
        String operation = query.get("operation");
        try {
            return new Wanted(
                    operation == null ? null : Operations.checked(operation),
                    query.get("method"),
                    query.get("path"),
                    query.get("status") == null ? null : (int) number(query, "status", 100, MOST_STATUS, 0),
                    query.get("reason"),
                    parameters,
                    number(query, "after", 0, Long.MAX_VALUE, 0));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("operation " + operation + " does not fit: " + e.getMessage());
        }
    }

    static long number(HttpParameters query, String name, long least, long most, long otherwise) {
        String text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw Refusal.of(name + " " + text + " is not a whole number between " + least + " and " + most);
        }
        return number;
    }

    private static String text(HttpParameters query, String name) {
        @Nullable String text = query.get(name);
        return text == null ? "" : text;
    }
}
