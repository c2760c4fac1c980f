package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.rules.Fault.Body;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.util.Map;

/** The affiliate vendor's refusals: statuses, codes and texts stand here once. */
public final class AffiliateFaults {

    private AffiliateFaults() {}

    /** A parameter is not of its form or outside its limits (L03). */
    public static Fault parameter(String name, Object value, String rule) {
        return business(400, 904, "Method parameters verification failed", false, name + "=" + value + " " + rule);
    }

    /** A well-formed parameter breaks a rule of the operation (L46). */
    public static Fault rule(Readings readings, String name, Object value, String rule) {
        return business(
                readings.takes(Reading.RULE_STATUS, "200") ? 200 : 400,
                9016,
                "Incorrect parameter format/type or missing information.",
                true,
                name + "=" + value + " " + rule);
    }

    /** Headers are missing, or the key is unknown or disabled (L41). */
    public static Fault notAuthenticated(Readings readings, String reason) {
        return gateway(readings, 401, 6000, "authentication failed", reason);
    }

    /** The timestamp or the signature does not fit (L41). */
    public static Fault invalidSignature(Readings readings, String reason) {
        return gateway(readings, 401, 6001, "invalid signature", reason);
    }

    /** The key lacks the Affiliate permission. */
    public static Fault permissionMissing(Readings readings, String reason) {
        return gateway(readings, 403, 6003, "require more permission", reason);
    }

    /** The caller asked too often, here or altogether (L43, L44). */
    public static Fault tooManyRequests(Readings readings, String reason) {
        int status = readings.takes(Reading.RATE_LIMIT_STATUS, "200") ? 200 : 429;
        return business(status, 29001, "API access frequently", false, reason);
    }

    /** No operation at this address (L45). */
    public static Fault unknownAddress(String path) {
        return business(404, 404, "Requested address does not exist", false, path + " is no address of the contract");
    }

    /** An operation lives here, but under another method (L45). */
    public static Fault wrongMethod(String method, String allowed) {
        return new Fault(
                405,
                new Body.Business(405, "Request method not supported", false),
                Map.of("Allow", allowed),
                method + " is not taken here, only " + allowed);
    }

    /** The request as such could not be taken, before any operation saw it. */
    public static Fault request(int status, String reason) {
        return business(status, 904, "Method parameters verification failed", false, reason);
    }

    /** Something broke here, which is our fault and not the caller's. */
    public static Fault internal() {
        return business(500, 500, "Internal server error", false, "the mock failed; see its log");
    }

    private static Fault business(int status, int code, String msg, boolean withData, String reason) {
        return new Fault(status, new Body.Business(code, msg, withData), Map.of(), reason);
    }

    private static Fault gateway(Readings readings, int telling, int code, String message, String reason) {
        int status = readings.takes(Reading.AUTH_STATUS, "200") ? 200 : telling;
        return new Fault(status, new Body.Gateway(code, message), Map.of(), reason);
    }
}
