package dev.partnerkit.mock.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as requests write them: {@code 200ms}, {@code 3s}, {@code 5m}, {@code 2h}, {@code 1d}, or ISO 8601. */
final class Span {

    private static final Pattern SHORT = Pattern.compile("([+-]?)([0-9]{1,9})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Span() {}

    static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        Duration unit = matcher.matches() ? UNITS.get(matcher.group(3)) : null;
        if (unit != null) {
            Duration length = unit.multipliedBy(Long.parseLong(matcher.group(2)));
            return matcher.group(1).equals("-") ? length.negated() : length;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it is no length of time such as 200ms, 3s, 5m, 2h, 1d or PT1M30S");
        }
    }
}
