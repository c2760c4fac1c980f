package dev.partnerkit.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The vendor did not accept the key, the timestamp or the signature. The vendors do not say which; the message tells how
 * far the two clocks are apart, which is the usual reason.
 */
public final class AuthenticationException extends PartnerException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration clockOffset;
    private final Duration adjustment;

    public AuthenticationException(String what, Failure failure, @Nullable Duration clockOffset, Duration adjustment) {
        super(what + clock(clockOffset, adjustment), failure, null);
        this.clockOffset = clockOffset;
        this.adjustment = adjustment;
    }

    /** How far the vendor's clock is ahead of this machine's; null when the answer did not tell. */
    public @Nullable Duration clockOffset() {
        return clockOffset;
    }

    /** How much of that was learned before and stands in the timestamp that was refused; zero when nothing was. */
    public Duration adjustment() {
        return adjustment;
    }

    private static String clock(@Nullable Duration offset, Duration adjustment) {
        if (offset == null) {
            return "; the answer does not tell the vendor's time";
        }
        long seconds = Math.round(offset.toMillis() / 1000.0);
        return Math.abs(seconds) <= 1
                ? "; this machine's clock agrees with the vendor's"
                : "; this machine's clock is " + Math.abs(seconds) + " s " + (seconds > 0 ? "behind" : "ahead of")
                        + " the vendor's"
                        + (adjustment.isZero() ? "" : ", and the signature is dated by the vendor's");
    }
}
