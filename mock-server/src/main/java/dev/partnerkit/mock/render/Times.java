package dev.partnerkit.mock.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations write them, in the vendor's zone (L13). */
record Times(ZoneId zone) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    String second(long epochSecond) {
        return SECOND.format(local(epochSecond));
    }

    String secondOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : second(epochSecond);
    }

    String dayOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : DAY.format(local(epochSecond));
    }

    private ZonedDateTime local(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone);
    }
}
