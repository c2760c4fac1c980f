package dev.partnerkit.client.call;

import dev.partnerkit.client.error.AuthenticationException;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.InvalidRequestException;
import dev.partnerkit.client.error.NotFoundException;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.PermissionException;
import dev.partnerkit.client.error.RateLimitedException;
import dev.partnerkit.client.error.ServerException;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.time.VendorClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which exception a refusal amounts to: by its code where it has one, otherwise by its status. */
public final class Refusals {

    private Refusals() {}

    /** A refusal of the affiliate vendor, by the codes that are known (contract, BusinessRefusal and GatewayRefusal). */
    public static PartnerException byCode(Failure failure, VendorClock clock) {
        return switch (String.valueOf(failure.vendorCode())) {
            case "6000", "6001" -> unauthenticated(failure, clock);
            case "6003" -> new PermissionException("the key lacks the permission", failure);
            case "29001" -> new RateLimitedException("asked too often", failure, true);
            case "1", "402", "904", "9016" -> invalid(failure);
            case "404" -> notFound(failure);
            case "500" -> server(failure);
            default -> otherwise(failure, clock);
        };
    }

    private static PartnerException otherwise(Failure failure, VendorClock clock) {
        PartnerException told = byStatus(failure, clock);
        return told != null
                ? told
                : new UnexpectedResponseException(
                        UnexpectedResponseException.Kind.UNKNOWN_CODE, "refused with an unknown code", failure, null);
    }

    /** What a status alone tells; null when it tells of success. */
    public static @Nullable PartnerException byStatus(Failure failure, VendorClock clock) {
        int status = failure.status();
        if (status < 300) {
            return null;
        }
        if (status < 400) {
            return new UnexpectedResponseException(
                    UnexpectedResponseException.Kind.REDIRECT,
                    failure.header("Location") == null
                            ? "sent elsewhere, but not told where"
                            : "sent elsewhere, to " + failure.header("Location")
                                    + ", which is not followed with credentials",
                    failure,
                    null);
        }
        return switch (status) {
            case 401 -> unauthenticated(failure, clock);
            case 403 -> new PermissionException("the key may not do this", failure);
            case 404 -> notFound(failure);
            case 408 -> server(failure);
            case 429 -> new RateLimitedException("asked too often", failure, true);
            case 400, 422 -> invalid(failure);
            default ->
                status >= 500
                        ? server(failure)
                        : new InvalidRequestException("refused with status " + status, List.of(), failure, true);
        };
    }

    /** Credentials that were not accepted. */
    public static AuthenticationException unauthenticated(Failure failure, VendorClock clock) {
        return new AuthenticationException(
                "the credentials were not accepted", failure, clock.offset(), clock.adjustment());
    }

    private static InvalidRequestException invalid(Failure failure) {
        return new InvalidRequestException("the vendor refused the parameters", List.of(), failure, true);
    }

    private static NotFoundException notFound(Failure failure) {
        return new NotFoundException("there is nothing at this address; is the host the right one?", failure);
    }

    private static ServerException server(Failure failure) {
        return new ServerException("the vendor's side failed", failure);
    }
}
