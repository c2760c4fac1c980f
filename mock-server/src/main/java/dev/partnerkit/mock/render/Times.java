package dev.partnerkit.mock.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations write them, in the vendor's zone (L13). One for each body: it keeps a day's text. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final int SECONDS_OF_DAY = 86_400;
    // from the end of "uuuu-MM-dd HH:mm:ss", for a year may have more than four digits
    private static final int HOUR = 9;
    private static final int MINUTE = 6;
    private static final int SECOND = 3;

    private final ZoneId zone;
    private final ZoneRules rules;
    private long day = Long.MIN_VALUE;
    private byte[] midnight = {};

    Times(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    // Neighbouring rows are mostly of the same day, so that the time of the day is all there is to write.
    void write(JsonText json, long epochSecond) {
        long local = epochSecond
                + rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        long itsDay = Math.floorDiv(local, SECONDS_OF_DAY);
        if (itsDay != day) {
            day = itsDay;
            midnight = ('"' + DAY.format(LocalDate.ofEpochDay(itsDay)) + " 00:00:00\"")
                    .getBytes(StandardCharsets.US_ASCII);
        }
        int second = Math.floorMod(local, SECONDS_OF_DAY);
        json.ascii(midnight);
        json.two(HOUR, second / 3600);
        json.two(MINUTE, second / 60 % 60);
        json.two(SECOND, second % 60);
    }

    String dayOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : DAY.format(local(epochSecond));
    }

    private ZonedDateTime local(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone);
    }
}
