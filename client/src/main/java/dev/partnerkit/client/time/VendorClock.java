package dev.partnerkit.client.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's time, as far as its answers tell it: this machine's time, and how far the {@code Date} headers were from
 * it. Requests are signed by this machine's time until the vendor refuses one; then the difference is taken over.
 */
public final class VendorClock implements InstantSource {

    // The header tells whole seconds, and an answer takes its time: less than this says nothing.
    private static final Duration SLACK = Duration.ofSeconds(1);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final InstantSource machine;
    private volatile Duration signed = Duration.ZERO;
    private volatile Sight sight = new Sight(null, Instant.EPOCH, Duration.ZERO);

    public VendorClock(InstantSource machine) {
        this.machine = machine;
    }

    /** The vendor's time: this machine's where nothing else is known. */
    @Override
    public Instant instant() {
        Duration offset = sight.offset;
        return machine.instant().plus(matters(offset) ? offset : signed);
    }

    /** By which requests are signed. */
    public Instant signing() {
        return machine.instant().plus(signed);
    }

    /** Takes note of a {@code Date} header that just came. */
    public void saw(@Nullable String date) {
        saw(date, Duration.ZERO);
    }

    /** Takes note of a {@code Date} header that just came, with an answer that took so long. */
    public void saw(@Nullable String date, Duration took) {
        Sight last = sight;
        if (date == null) {
            return;
        }
        if (date.equals(last.date)) {
            // A clock may stand still; most often it is just the same second as before.
            Duration offset = offset(last.told, took);
            if (matters(offset.minus(last.offset))) {
                sight = new Sight(date, last.told, offset);
            }
            return;
        }
        try {
            Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plus(HALF_A_SECOND);
            sight = new Sight(date, told, offset(told, took));
        } catch (DateTimeException e) {
            // a date that is none tells nothing
        }
    }

    /** Signs by the vendor's time from now on; false when it did so already, or the two agree. */
    public boolean adjust() {
        Duration offset = sight.offset;
        if (sight.date == null || !matters(offset.minus(signed))) {
            return false;
        }
        signed = offset;
        return true;
    }

    /** How far the vendor's clock is ahead of this machine's, by the last answer; null when no answer told. */
    public @Nullable Duration offset() {
        Sight last = sight;
        return last.date == null ? null : last.offset;
    }

    /** By how much signatures are dated otherwise than this machine's clock tells. */
    public Duration adjustment() {
        return signed;
    }

    // It was told at some moment between sending and now; where its own is one of these, the clocks agree.
    private Duration offset(Instant told, Duration took) {
        Duration ahead = Duration.between(machine.instant(), told);
        if (!ahead.isNegative()) {
            return ahead;
        }
        Duration behind = ahead.plus(took);
        return behind.isNegative() ? behind : Duration.ZERO;
    }

    private static boolean matters(Duration offset) {
        return offset.abs().compareTo(SLACK) >= 0;
    }

    private record Sight(@Nullable String date, Instant told, Duration offset) {}
}
