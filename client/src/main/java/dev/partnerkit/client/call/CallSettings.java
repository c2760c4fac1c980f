package dev.partnerkit.client.call;

import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * How a call is made. A client has settings for all of its calls, and each call may have others.
 *
 * <pre>{@code
 * partners.affiliate().assets(search).calls(it -> it.total(Duration.ofSeconds(5))).page();
 * }</pre>
 *
 * @param attempt how long one attempt may take, from sending to the last byte
 * @param total how long the call may take, with all attempts and waits
 * @param retry when it is sent again
 * @param lenient whether values beyond a limit are moved to the nearest allowed one and reported, instead of refused
 * @param strict whether a row that cannot be read fails the call, instead of being set aside
 * @param drift what becomes of answers that leave the contract
 */
public record CallSettings(
        Duration attempt, Duration total, RetryPolicy retry, boolean lenient, boolean strict, DriftMode drift) {

    // Beyond some centuries, time is not counted in nanoseconds any more.
    private static final Duration MOST = Duration.ofDays(36_500);

    /** 15 seconds an attempt, a minute in all, three attempts; values beyond a limit are refused, odd rows set aside. */
    public static final CallSettings USUAL = new CallSettings(
            Duration.ofSeconds(15), Duration.ofSeconds(60), RetryPolicy.USUAL, false, false, DriftMode.REPORT);

    public CallSettings {
        positive("attempt", attempt);
        positive("total", total);
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(drift, "drift");
    }

    public CallSettings attempt(Duration most) {
        return new CallSettings(most, total, retry, lenient, strict, drift);
    }

    public CallSettings total(Duration most) {
        return new CallSettings(attempt, most, retry, lenient, strict, drift);
    }

    public CallSettings retry(RetryPolicy policy) {
        return new CallSettings(attempt, total, policy, lenient, strict, drift);
    }

    public CallSettings lenient(boolean whether) {
        return new CallSettings(attempt, total, retry, whether, strict, drift);
    }

    public CallSettings strict(boolean whether) {
        return new CallSettings(attempt, total, retry, lenient, whether, drift);
    }

    public CallSettings drift(DriftMode mode) {
        return new CallSettings(attempt, total, retry, lenient, strict, mode);
    }

    private static void positive(String name, Duration time) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.isZero() || time.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " " + time + " is not above zero and at most " + MOST);
        }
    }
}
