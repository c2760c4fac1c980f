package dev.partnerkit.client.setup;

import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.retry.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How clients call, {@code partner.client}; whatever is not set is as usual.
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
                attemptTimeout == null ? usual.attempt() : attemptTimeout,
                totalTimeout == null ? usual.total() : totalTimeout,
                attempts == null ? usual.retry() : RetryPolicy.USUAL.attempts(attempts),
                lenient == null ? usual.lenient() : lenient,
                strict == null ? usual.strict() : strict,
                drift == null ? usual.drift() : drift);
    }

    RateLimits limits() {
        RateLimits documented = RateLimits.DOCUMENTED;
        return new RateLimits(
                limitEach == null ? documented.each() : limitEach, limitAll == null ? documented.all() : limitAll);
    }
}
