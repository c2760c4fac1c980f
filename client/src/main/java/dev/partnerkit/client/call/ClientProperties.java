package dev.partnerkit.client.call;

import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.retry.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the clients of an application call, {@code partner.client}; whatever is not set is as usual.
 *
 * @param attemptTimeout of one attempt
 * @param totalTimeout of a call with all of its attempts and waits
 * @param attempts how often a call is sent at most
 * @param lenient whether values beyond a limit are moved to the nearest allowed one
 * @param strict whether an odd row fails its page
 * @param drift {@code report} or {@code fail}
 * @param limitEach requests in a second to an operation whose page limits it; 0 for no limit
 * @param limitAll requests in a second to all affiliate operations together; 0 for no limit
 */
@ConfigurationProperties("partner.client")
record ClientProperties(
        @Nullable Duration attemptTimeout,
        @Nullable Duration totalTimeout,
        @Nullable Integer attempts,
        @Nullable Boolean lenient,
        @Nullable Boolean strict,
        @Nullable DriftMode drift,
        @Nullable Integer limitEach,
        @Nullable Integer limitAll) {

    CallSettings settings() {
        CallSettings usual = CallSettings.USUAL;
        return new CallSettings(
                or(attemptTimeout, usual.attempt()),
                or(totalTimeout, usual.total()),
                attempts == null ? usual.retry() : RetryPolicy.USUAL.attempts(attempts),
                or(lenient, usual.lenient()),
                or(strict, usual.strict()),
                or(drift, usual.drift()));
    }

    RateLimits limits() {
        return new RateLimits(or(limitEach, RateLimits.DOCUMENTED.each()), or(limitAll, RateLimits.DOCUMENTED.all()));
    }

    private static <V> V or(@Nullable V set, V usual) {
        return set == null ? usual : set;
    }
}
