package dev.partnerkit.mock.world;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How everything that the documents leave open is read; immutable. */
public final class Readings {

    /** Every default of the ledger. */
    public static final Readings DEFAULT = new Readings(Map.of());

    private final Map<Reading, String> chosen;
    private final ZoneId zone;
    private final @Nullable Set<Reading> asked;

    private Readings(Map<Reading, String> chosen) {
        this.chosen = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            this.chosen.put(
                    reading, chosen.getOrDefault(reading, reading.options().get(0)));
        }
        this.asked = null;
        this.zone = ZoneId.of(of(Reading.ZONE));
    }

    private Readings(Readings same, Set<Reading> asked) {
        this.chosen = same.chosen;
        this.zone = same.zone;
        this.asked = asked;
    }

    /** The same, keeping in a set which of them were asked for. */
    public Readings noting(Set<Reading> asked) {
        return new Readings(this, asked);
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
        note(reading);
        return Objects.requireNonNull(chosen.get(reading), "every reading has a default");
    }

    /** Whether an option is the one chosen. */
    public boolean takes(Reading reading, String option) {
        return of(reading).equals(option);
    }

    /** The zone of the affiliate vendor's times (L13). */
    public ZoneId zone() {
        note(Reading.ZONE);
        return zone;
    }

    /** Those that are not read by default. */
    public Map<Reading, String> changed() {
        Map<Reading, String> changed = new EnumMap<>(chosen);
        changed.entrySet().removeIf(each -> each.getKey().options().get(0).equals(each.getValue()));
        return changed;
    }

    private void note(Reading reading) {
        if (asked != null) {
            asked.add(reading);
        }
    }
}
