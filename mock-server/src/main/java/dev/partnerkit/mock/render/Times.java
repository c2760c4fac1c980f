package dev.partnerkit.mock.render;

import dev.partnerkit.mock.world.World;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations write them, in the vendor's zone (L13). */
final class Times {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private Times() {}

    static String second(long epochSecond) {
        return SECOND.format(local(epochSecond));
    }

    static String secondOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : second(epochSecond);
    }

    static String dayOrEmpty(@Nullable Long epochSecond) {
        return epochSecond == null ? "" : DAY.format(local(epochSecond));
    }

    private static ZonedDateTime local(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(World.ZONE);
    }
}
