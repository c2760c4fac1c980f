package dev.partnerkit.mock.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How strictly a world takes its callers: a set of readings at once, and whether what a caller gets wrong is refused or
 * only noted. Single readings may be chosen after it.
 */
public enum Strictness {
    /** As the documents say, and as the ledger reads them. */
    DOCUMENTED(Map.of()),

    /** Everything that may be refused is: who passes here passes wherever the documents are read more kindly. */
    PARANOID(Map.ofEntries(
            Map.entry(Reading.RANGE_DEFAULT_START, "refuse"),
            Map.entry(Reading.RANGE_END, "span-first"),
            Map.entry(Reading.KYC_REACH, "refuse"),
            Map.entry(Reading.WINDOW_REVERSED, "refuse"),
            Map.entry(Reading.FOREIGN_CODE, "refuse"),
            Map.entry(Reading.FOREIGN_UID, "refuse"),
            Map.entry(Reading.ASSETS_ONE_TIME, "refuse"),
            Map.entry(Reading.DUPLICATE_PARAMETER, "refuse"),
            Map.entry(Reading.UNKNOWN_PARAMETER, "refuse"),
            Map.entry(Reading.UID_BELOW_ONE, "refuse"),
            Map.entry(Reading.KYC_STATUS_VALUES, "closed"))),

    /** Whatever can be taken is. */
    LENIENT(Kindness.READINGS),

    /** As lenient, and signatures, timestamps, permissions and limits are noted in the journal instead of refused. */
    OBSERVE(Kindness.READINGS);

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<Reading, String> options;

    Strictness(Map<Reading, String> options) {
        this.options = options;
    }

    /** Whether a caller who signs wrongly or asks too often is refused. */
    public boolean refuses() {
        return this != OBSERVE;
    }

    /** The readings that belong to it. */
    public Readings readings() {
        Readings chosen = Readings.DEFAULT;
        for (Map.Entry<Reading, String> option : options.entrySet()) {
            chosen = chosen.with(option.getKey(), option.getValue());
        }
        return chosen;
    }

    /** The one written so, or an {@link IllegalArgumentException} that names them all. */
    public static Strictness parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + Arrays.stream(values()).map(Strictness::key).collect(Collectors.joining(", "))));
    }

    /** How it is written outside of Java. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Kindness {
        static final Map<Reading, String> READINGS = Map.of(
                Reading.PAGE_SIZE_BEYOND, "clamp",
                Reading.PAGE_BELOW_FIRST, "first",
                Reading.UNKNOWN_QUOTE, "usdt",
                Reading.BLANK_PARAMETER, "absent",
                Reading.TIMESTAMP, "any",
                Reading.EMPTY_BODY, "object",
                Reading.JSON_TYPES, "convert",
                Reading.PRODUCT_VALUES, "open",
                Reading.SORT_KEY, "any",
                Reading.SIGNED_QUERY, "either");
    }
}
