package dev.partnerkit.mock.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations read them: to the second, in the vendor's zone (L13). */
record AffiliateTimes(ZoneId zone) {

    private static final int LENGTH = "yyyy-MM-dd HH:mm:ss".length();
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** The second a parameter names, or null when it was not given; a date that does not exist is refused (L36). */
    @Nullable
    Long second(Parameters parameters, String name) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        try {
            // The formatter would also take a signed year, or one of more than four digits.
            if (text.length() != LENGTH) {
                throw new DateTimeParseException("another length", text, 0);
            }
            return LocalDateTime.parse(text, FORM).atZone(zone).toEpochSecond();
        } catch (DateTimeParseException e) {
            throw AffiliateFaults.parameter(name, text, "is not a time of the form yyyy-MM-dd HH:mm:ss");
        }
    }

    /** The first second of the month a moment falls into. */
    long monthBegin(Instant moment) {
        return month(moment).atDay(1).atStartOfDay(zone).toEpochSecond();
    }

    /** The last second of the month a moment falls into. */
    long monthEnd(Instant moment) {
        LocalDateTime last = month(moment).atEndOfMonth().atTime(LocalTime.of(23, 59, 59));
        return last.atZone(zone).toEpochSecond();
    }

    /** The second that lies a number of calendar months before a moment. */
    long monthsBefore(Instant moment, int months) {
        return moment.atZone(zone).minusMonths(months).toEpochSecond();
    }

    /** The first second of the day a second falls into. */
    long midnight(long second) {
        return Instant.ofEpochSecond(second)
                .atZone(zone)
                .toLocalDate()
                .atStartOfDay(zone)
                .toEpochSecond();
    }

    private YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(zone));
    }
}
