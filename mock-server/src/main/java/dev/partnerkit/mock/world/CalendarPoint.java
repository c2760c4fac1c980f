package dev.partnerkit.mock.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A moment at which months and years are apt to go wrong. */
public enum CalendarPoint {
    /** The last second of a month. */
    END_OF_MONTH(month -> month.plusMonths(1).atDay(1).atStartOfDay().minusSeconds(1)),
    /** The first second of a month. */
    FIRST_OF_NEXT_MONTH(month -> month.atDay(1).atStartOfDay()),
    /** Noon on the 31st of a month that has one. */
    THE_31ST(month -> month.isValidDay(31) ? month.atDay(31).atTime(LocalTime.NOON) : null),
    /** Noon on the 29th of February. */
    LEAP_DAY(month -> month.lengthOfMonth() == 29 ? month.atDay(29).atTime(LocalTime.NOON) : null),
    /** The first second of a year. */
    NEW_YEAR(month -> month.getMonthValue() == 1 ? month.atDay(1).atStartOfDay() : null);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
    private final Function<YearMonth, @Nullable LocalDateTime> within;

    CalendarPoint(Function<YearMonth, @Nullable LocalDateTime> within) {
        this.within = within;
    }

    /** The next such moment after now, in a zone. */
    public Instant after(Instant now, ZoneId zone) {
        return Stream.iterate(YearMonth.from(now.atZone(zone)), month -> month.plusMonths(1))
                .map(within)
                .filter(moment -> moment != null)
                .map(moment -> moment.atZone(zone))
                .map(ZonedDateTime::toInstant)
                .filter(now::isBefore)
                .findFirst()
                .orElseThrow();
    }

    /** How it is written outside of Java, such as {@code end-of-month}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
