package dev.partnerkit.mock.http;

import dev.partnerkit.mock.query.Window;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as maps of plain values, for people. */
final class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Shown() {}

    static @Nullable Object of(@Nullable Object value, ZoneId zone) {
        if (value instanceof Window window) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("from", time(window.from(), "the beginning", zone));
            shown.put("to", time(window.to(), "the end", zone));
            return shown;
        }
        if (value instanceof Record record) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                shown.put(component.getName(), of(component(record, component.getName()), zone));
            }
            return shown;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> of(each, zone)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            map.forEach((key, each) -> shown.put(String.valueOf(key), of(each, zone)));
            return shown;
        }
        return value instanceof Enum<?> || value instanceof Instant ? value.toString() : value;
    }

    /** One component of a record, or null. */
    static @Nullable Object component(@Nullable Object record, String name) {
        if (record == null) {
            return null;
        }
        try {
            var accessor = record.getClass().getMethod(name);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " has no " + name + " that can be read", e);
        }
    }

    private static String time(long second, String ever, ZoneId zone) {
        return second == Long.MIN_VALUE || second == Long.MAX_VALUE
                ? ever
                : TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }
}
