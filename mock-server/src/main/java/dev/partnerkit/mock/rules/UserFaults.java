package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.rules.Fault.Body;
import dev.partnerkit.mock.rules.Fault.Problem;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The users list's refusals: statuses and texts stand here once. */
public final class UserFaults {

    private UserFaults() {}

    /** No key, or a blank one (L55). */
    public static Fault keyMissing(Readings readings) {
        boolean challenged = readings.takes(Reading.MISSING_KEY, "401");
        return new Fault(
                challenged ? 401 : 403,
                new Body.Detail("Not authenticated"),
                challenged ? Map.of("WWW-Authenticate", "APIKey") : Map.of(),
                "the header x-api-key is missing or blank");
    }

    /** A key nobody holds (L56). */
    public static Fault keyUnknown(Readings readings) {
        int status = readings.takes(Reading.WRONG_KEY, "401") ? 401 : 403;
        return new Fault(status, new Body.Detail("Invalid API key"), Map.of(), "nobody holds this x-api-key");
    }

    /** The address came without its slash. */
    public static Fault slashMissing(String corrected) {
        return new Fault(307, new Body.Empty(), Map.of("Location", corrected), "the address ends with a slash");
    }

    /** No operation at this address. */
    public static Fault unknownAddress(String path) {
        return new Fault(404, new Body.Detail("Not Found"), Map.of(), path + " is no address of the contract");
    }

    /** An operation lives here, but under another method. */
    public static Fault wrongMethod(String method, String allowed) {
        return new Fault(
                405,
                new Body.Detail("Method Not Allowed"),
                Map.of("Allow", allowed),
                method + " is not taken here, only " + allowed);
    }

    /** One or more parameters are wrong. */
    public static Fault invalid(List<Problem> problems) {
        String reason = problems.stream()
                .map(problem -> problem.name() + "=" + problem.input() + ": " + problem.msg())
                .collect(Collectors.joining("; "));
        return new Fault(422, new Body.Problems(List.copyOf(problems)), Map.of(), reason);
    }

    /** The caller asked too often, where a fault says so: the page knows no limit (L74). */
    public static Fault tooManyRequests(String reason) {
        return new Fault(429, new Body.Detail("Too Many Requests"), Map.of(), reason);
    }

    /** The request as such could not be taken, before the operation saw it. */
    public static Fault request(int status, String reason) {
        return new Fault(status, new Body.Detail("Bad Request"), Map.of(), reason);
    }

    /** Something broke here, which is our fault and not the caller's. */
    public static Fault internal() {
        return new Fault(500, new Body.Plain("Internal Server Error"), Map.of(), "the mock failed; see its log");
    }
}
