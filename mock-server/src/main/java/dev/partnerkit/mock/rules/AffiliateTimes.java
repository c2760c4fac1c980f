package dev.partnerkit.mock.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as the affiliate operations read them: to the second, in the vendor's zone (L13). */
record AffiliateTimes(ZoneId zone) {

    private static final String FORM = "yyyy-MM-dd HH:mm:ss";

    /** The second a parameter names, or null when it was not given; a date that does not exist is refused (L36). */
    @Nullable
    Long second(Parameters parameters, String name) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        try {
            return read(text).atZone(zone).toEpochSecond();
        } catch (DateTimeException e) {
            throw AffiliateFaults.parameter(name, text, "is not a time of the form " + FORM);
        }
    }

    // A letter of the form is a digit, anything else is itself.
    private static LocalDateTime read(String text) {
        boolean fits = text.length() == FORM.length();
        for (int i = 0; fits && i < FORM.length(); i++) {
            char c = text.charAt(i);
            fits = isLetter(FORM.charAt(i)) ? c >= '0' && c <= '9' : c == FORM.charAt(i);
        }
        if (!fits) {
            throw new DateTimeException("of another form");
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
