package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations read them: to the second, in the vendor's zone (L13). */
final class AffiliateTimes {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private AffiliateTimes() {}

    /** The second a parameter names, or null when it was not given; a date that does not exist is refused (L36). */
    static @Nullable Long second(Parameters parameters, String name) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, FORM).atZone(World.ZONE).toEpochSecond();
        } catch (DateTimeParseException e) {
            throw AffiliateFaults.parameter(name, text, "is not a time of the form yyyy-MM-dd HH:mm:ss");
        }
    }

    /** The first second of the month a moment falls into. */
    static long monthBegin(Instant moment) {
        return month(moment).atDay(1).atStartOfDay(World.ZONE).toEpochSecond();
    }

    /** The last second of the month a moment falls into. */
    static long monthEnd(Instant moment) {
        return month(moment)
                .atEndOfMonth()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(World.ZONE)
                .toEpochSecond();
    }

    /** The second that lies a number of calendar months before a moment. */
    static long monthsBefore(Instant moment, int months) {
        return local(moment).minusMonths(months).toEpochSecond();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(local(moment));
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(World.ZONE);
    }
}
