package dev.partnerkit.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed.
 *
 * <pre>{@code
 * try {
 *     partners.affiliate().invitedUsers(search).page();
 * } catch (RateLimitedException e) {
 *     later(e.retryAfter());
 * } catch (PartnerException e) {
 *     log.warn("{} failed: {}", e.failure().operation(), e.getMessage());
 * }
 * }</pre>
 */
public abstract sealed class PartnerException extends RuntimeException
        permits AuthenticationException,
                InvalidRequestException,
                NotFoundException,
                PermissionException,
                RateLimitedException,
                ServerException,
                TransportException,
                UnexpectedResponseException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    PartnerException(String what, Failure failure, @Nullable Throwable cause) {
        super(what + " (" + failure.told() + ")", cause);
        this.failure = failure;
    }

    /** Status, vendor's code and message, body, attempts and more. */
    public Failure failure() {
        return failure;
    }

    /** Whether the same call may succeed when it is sent again. */
    public boolean mayPass() {
        return false;
    }
}
