package dev.partnerkit.client.retry;

import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.RateLimitedException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often a call is sent at most, and how long to wait in between. All operations only read, so each may be sent
 * again; one is when that may help, which {@link PartnerException#mayPass} tells.
 *
 * @param mostAttempts including the first
 * @param firstDelay the longest wait before the second attempt; it doubles from one to the next
 * @param longestDelay what it does not grow beyond
 * @param longestRetryAfter how long the vendor may ask to wait; when it asks for more, the call ends at once
 */
public record RetryPolicy(int mostAttempts, Duration firstDelay, Duration longestDelay, Duration longestRetryAfter) {

    /** Three attempts, after a quarter of a second and a half; a vendor may ask for 30 seconds. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(3, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(30));

    /** No second attempt. */
    public static final RetryPolicy NEVER = USUAL.attempts(1);

    public RetryPolicy {
        if (mostAttempts < 1) {
            throw new IllegalArgumentException("mostAttempts " + mostAttempts + " is below 1");
        }
        if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0 || longestRetryAfter.isNegative()) {
            throw new IllegalArgumentException("delays " + firstDelay + ", " + longestDelay + ", " + longestRetryAfter
                    + " are not 0 <= first <= longest");
        }
    }

    /** The same, with so many attempts at most. */
    public RetryPolicy attempts(int most) {
        return new RetryPolicy(most, firstDelay, longestDelay, longestRetryAfter);
    }

    /**
     * How long to wait before the next attempt, drawn evenly between nothing and the longest, so that callers who failed
     * together do not come back together; as long as the vendor asks, if it does.
     *
     * @return null when there should be none
     */
    public @Nullable Duration delay(PartnerException failure, int attempts, RandomGenerator random) {
        if (attempts >= mostAttempts || !failure.mayPass()) {
            return null;
        }
        Duration asked = failure instanceof RateLimitedException limited
                ? limited.retryAfter()
                : failure.failure().retryAfter();
        if (asked != null) {
            return asked.compareTo(longestRetryAfter) > 0 ? null : asked;
        }
        long most = Math.min(longestDelay.toNanos(), doubled(firstDelay.toNanos(), attempts - 1));
        return Duration.ofNanos(random.nextLong(most + 1));
    }

    private static long doubled(long nanos, int times) {
        return times >= Long.numberOfLeadingZeros(nanos) - 1 ? Long.MAX_VALUE - 1 : nanos << times;
    }
}
