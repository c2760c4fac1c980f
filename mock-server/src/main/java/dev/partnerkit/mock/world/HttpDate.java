package dev.partnerkit.mock.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a clock shows as HTTP writes it: in GMT, to the second, such as {@code Wed, 17 Jun 2026 04:00:00 GMT}. It is asked
 * for with every answer and so written only when the second is another one.
 */
public final class HttpDate {

    // java.time's own RFC 1123 form writes the third of June as 3, where HTTP wants 03.
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    // The form has four digits for a year, a clock can be set beyond.
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final InstantSource clock;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    public HttpDate(InstantSource clock) {
        this.clock = clock;
    }

    /** The time now; for as long as a second lasts the very same text. */
    public String now() {
        long second = clock.instant().getEpochSecond();
        Written known = last;
        if (known.second != second) {
            known = new Written(second, FORM.format(Instant.ofEpochSecond(Math.max(FIRST, Math.min(LAST, second)))));
            last = known;
        }
        return known.text;
    }

    private record Written(long second, String text) {}
}
