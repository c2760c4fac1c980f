package dev.partnerkit.mock.render;

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

    private final ZoneId zone;
    private final ZoneRules rules;
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    Times(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    // Neighbouring rows are mostly of the same day, so that the time of the day is all there is to write.
    String second(long epochSecond) {
        Instant moment = Instant.ofEpochSecond(epochSecond);
        int offset = rules.getOffset(moment).getTotalSeconds();
        long local = epochSecond + offset;
        long itsDay = Math.floorDiv(local, SECONDS_OF_DAY);
        if (itsDay != day) {
            day = itsDay;
            dayText = DAY.format(LocalDate.ofEpochDay(itsDay));
        }
        int second = Math.floorMod(local, SECONDS_OF_DAY);
        StringBuilder out = new StringBuilder(dayText.length() + 9).append(dayText);
        two(out.append(' '), second / 3600);
        two(out.append(':'), second / 60 % 60);
        two(out.append(':'), second % 60);
        return out.toString();
    }

    String secondOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : second(epochSecond);
    }

    String dayOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : DAY.format(local(epochSecond));
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private ZonedDateTime local(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone);
    }
}
