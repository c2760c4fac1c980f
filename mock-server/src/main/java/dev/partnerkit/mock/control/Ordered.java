package dev.partnerkit.mock.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order in which they were written, so that the same answer has the same bytes. */
final class Ordered {

    private Ordered() {}

    /** Names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
