package dev.partnerkit.mock.world;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How everything that the documents leave open is read; immutable. */
public final class Readings {

    /** Every default of the ledger. */
    public static final Readings DEFAULT = new Readings(Map.of());

    private final Map<Reading, String> chosen = new EnumMap<>(Reading.class);
    private final ZoneId zone;

    private Readings(Map<Reading, String> chosen) {
        for (Reading reading : Reading.values()) {
            this.chosen.put(
                    reading, chosen.getOrDefault(reading, reading.options().get(0)));
        }
        this.zone = ZoneId.of(of(Reading.ZONE));
    }

    /** These readings with one of them changed; the option has to be one of the reading's. */
    public Readings with(Reading reading, String option) {
        if (!reading.allows(option)) {
            throw new IllegalArgumentException(reading.key() + "=" + option + " is not " + reading.choices());
        }
        Map<Reading, String> changed = new EnumMap<>(chosen);
        changed.put(reading, option);
        return new Readings(changed);
    }

    /** These readings with one of them changed, written as {@code key=option}. */
    public Readings with(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        Reading reading = Arrays.stream(Reading.values())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reading " + key + " is none of "
                        + Arrays.stream(Reading.values()).map(Reading::key).collect(Collectors.joining(", "))));
        return with(reading, equals < 0 ? "" : text.substring(equals + 1));
    }

    /** The option chosen. */
    public String of(Reading reading) {
        return Objects.requireNonNull(chosen.get(reading), "every reading has a default");
    }

    /** Whether an option is the one chosen. */
    public boolean takes(Reading reading, String option) {
        return of(reading).equals(option);
    }

    /** The zone of the affiliate vendor's times (L13). */
    public ZoneId zone() {
        return zone;
    }
}
