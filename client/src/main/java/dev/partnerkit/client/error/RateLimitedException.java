package dev.partnerkit.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asked too often: the vendor said so, or this client would have had to wait longer than the call may take. */
public final class RateLimitedException extends PartnerException {

    private static final long serialVersionUID = 1;

    private final boolean sent;
    private final @Nullable Duration retryAfter;

    public RateLimitedException(String what, Failure failure, boolean sent) {
        super(what, failure, null);
        this.sent = sent;
        this.retryAfter = failure.retryAfter();
    }

    /** How long the vendor asks to wait; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the vendor refused; otherwise this client did not even ask. */
    public boolean byVendor() {
        return sent;
    }

    @Override
    public boolean mayPass() {
        return sent;
    }
}
