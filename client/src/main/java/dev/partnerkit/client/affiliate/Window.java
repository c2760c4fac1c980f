package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
public final class Window {

    // What is longer reaches back before the year 1, and may reach back to where Java knows no time.
    private static final Duration LONGEST = Duration.ofDays(4_000_000);

    private final String text;
    private final boolean relative;
    private final Function<ZonedDateTime, Bounds> ends;

    private Window(String text, boolean relative, Function<ZonedDateTime, Bounds> ends) {
        this.text = text;
        this.relative = relative;
        this.ends = ends;
    }

    /** The month that is now. */
    public static Window thisMonth() {
        return new Window("this month", true, now -> {
            LocalDate first = now.toLocalDate().withDayOfMonth(1);
            return whole(first, first.plusMonths(1), now);
        });
    }

    public static Window month(YearMonth month) {
        requireNonNull(month, "month is null");
        return days(month.atDay(1), month.atEndOfMonth());
    }

    /** Whole days, the last one included. */
    public static Window days(LocalDate first, LocalDate last) {
        requireNonNull(first, "first is null");
        LocalDate behind = requireNonNull(last, "last is null").equals(LocalDate.MAX) ? last : last.plusDays(1);
        return new Window(first + " to " + last, false, now -> whole(first, behind, now));
    }

    /** From one moment to another. Whole seconds count: a later start begins with the next, an end in one ends with it. */
    public static Window between(Instant from, Instant to) {
        Bounds bounds = new Bounds(
                secondFrom(requireNonNull(from, "from is null")),
                requireNonNull(to, "to is null").truncatedTo(ChronoUnit.SECONDS));
        return new Window(bounds.start + " to " + bounds.end, false, now -> bounds);
    }

    /** So much time up to now. */
    public static Window last(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time " + time + " is not above zero");
        }
        return new Window("last " + time, true, now -> {
            Instant end = now.toInstant().truncatedTo(ChronoUnit.SECONDS);
            Instant start = time.compareTo(LONGEST) > 0 ? Instant.MIN : end.minus(time);
            return new Bounds(start.truncatedTo(ChronoUnit.SECONDS), end);
        });
    }

    /** The first whole second from a moment on. */
    static Instant secondFrom(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(moment) || moment.equals(Instant.MAX) ? second : second.plusSeconds(1);
    }

    private static Bounds whole(LocalDate first, LocalDate behind, ZonedDateTime now) {
        return new Bounds(
                first.atStartOfDay(now.getZone()).toInstant(),
                behind.atStartOfDay(now.getZone()).toInstant().minusSeconds(1));
    }

    /** Its ends, seen from a moment in the account's zone. */
    public Bounds at(ZonedDateTime now) {
        return ends.apply(now);
    }

    /** Whether it moves with time, so that nobody meant its ends to the second. */
    boolean isRelative() {
        return relative;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Window window && window.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** The ends of a window, in whole seconds, both included. */
    public record Bounds(Instant start, Instant end) {}
}
