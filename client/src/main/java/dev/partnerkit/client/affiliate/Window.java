package dev.partnerkit.client.affiliate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time in which users registered. Both ends belong to it, to the second; days and months are those of the
 * account's zone.
 *
 * <pre>{@code
 * Window.thisMonth()
 * Window.month(YearMonth.of(2026, 3))
 * Window.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))
 * Window.last(Duration.ofDays(7))
 * Window.between(from, to)
 * }</pre>
 */
public sealed interface Window {

    /** Its ends, seen from a moment in the account's zone. */
    Bounds at(ZonedDateTime now);

    /** Whether it moves with time, so that nobody meant its ends to the second. */
    default boolean isRelative() {
        return false;
    }

    /** The month that is now. */
    static Window thisMonth() {
        return new ThisMonth();
    }

    static Window month(YearMonth month) {
        return days(month.atDay(1), month.atEndOfMonth());
    }

    /** Whole days, the last one included. */
    static Window days(LocalDate first, LocalDate last) {
        return new Days(first, last);
    }

    /** From one moment to another. Whole seconds count: a later start begins with the next, an end in one ends with it. */
    static Window between(Instant from, Instant to) {
        return new Between(from, to);
    }

    /** So much time up to now. */
    static Window last(Duration time) {
        return new Last(time);
    }

    /** The ends of a window, in whole seconds, both included. */
    record Bounds(Instant start, Instant end) {

        static Bounds of(ZonedDateTime start, ZonedDateTime afterEnd) {
            return new Bounds(start.toInstant(), afterEnd.toInstant().minusSeconds(1));
        }
    }

    /** The month that is now. */
    record ThisMonth() implements Window {

        @Override
        public Bounds at(ZonedDateTime now) {
            ZonedDateTime first = now.toLocalDate().withDayOfMonth(1).atStartOfDay(now.getZone());
            return Bounds.of(first, first.plusMonths(1));
        }

        @Override
        public boolean isRelative() {
            return true;
        }
    }

    /** Whole days. */
    record Days(LocalDate first, LocalDate last) implements Window {

        @Override
        public Bounds at(ZonedDateTime now) {
            return Bounds.of(first.atStartOfDay(now.getZone()), last.plusDays(1).atStartOfDay(now.getZone()));
        }
    }

    /** Two moments. */
    record Between(Instant from, Instant to) implements Window {

        @Override
        public Bounds at(ZonedDateTime now) {
            Instant second = from.truncatedTo(ChronoUnit.SECONDS);
            return new Bounds(second.equals(from) ? from : second.plusSeconds(1), to.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** So much time up to now. */
    record Last(Duration time) implements Window {

        public Last {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("time " + time + " is not above zero");
            }
        }

        @Override
        public Bounds at(ZonedDateTime now) {
            Instant end = now.toInstant().truncatedTo(ChronoUnit.SECONDS);
            return new Bounds(end.minus(time).truncatedTo(ChronoUnit.SECONDS), end);
        }

        @Override
        public boolean isRelative() {
            return true;
        }
    }
}
