package dev.partnerkit.mock.auth;

import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.rules.Fault;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Seal;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a signed request in, or says why not: headers, key, timestamp, signature, permission, in this order. */
public final class AffiliateGate {

    /** How far a timestamp may be off; not documented, a choice of ours (L42). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,15}");

    private final Worlds worlds;
    private final Clock machine;

    /**
     * A gate to these worlds.
     *
     * @param machine real time, by which a client under test signs although its world lives at another (L42)
     */
    public AffiliateGate(Worlds worlds, Clock machine) {
        this.worlds = worlds;
        this.machine = machine;
    }

    /** Lets a request in, or throws what is to be objected to it. A world that only observes lets it in all the same. */
    public Admission admit(SignedRequest request) {
        String apiKey = request.apiKey();
        AffiliateAccess access = apiKey == null ? null : worlds.affiliate(apiKey);
        Fault objection = missing(request);
        if (access == null) {
            throw objection != null
                    ? objection
                    : AffiliateFaults.notAuthenticated(worlds.readings(), "nobody holds the api_key sent");
        }
        if (objection == null) {
            objection = objection(request, access);
        }
        if (objection != null && access.world().strictness().refuses()) {
            throw objection;
        }
        return new Admission(access, objection);
    }

    private @Nullable Fault missing(SignedRequest request) {
        String header = isBlank(request.apiKey())
                ? "api_key"
                : isBlank(request.timestamp()) ? "timestamp" : isBlank(request.sign()) ? "sign" : null;
        return header == null
                ? null
                : AffiliateFaults.notAuthenticated(worlds.readings(), "the header " + header + " is missing or blank");
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private @Nullable Fault objection(SignedRequest request, AffiliateAccess access) {
        Readings readings = access.world().readings();
        if (!access.key().enabled()) {
            return AffiliateFaults.notAuthenticated(readings, "the api_key is disabled");
        }
        Fault late = untimely(request.timestamp() + "", access.world(), readings);
        if (late != null) {
            return late;
        }
        if (!isSigned(request, access.seal(), readings)) {
            return AffiliateFaults.invalidSignature(
                    readings, "the signature is not that of this request under this key");
        }
        return access.key().affiliate()
                ? null
                : AffiliateFaults.permissionMissing(readings, "the api_key lacks the Affiliate permission");
    }

    private @Nullable Fault untimely(String timestamp, World world, Readings readings) {
        if (!MILLISECONDS.matcher(timestamp).matches()) {
            return AffiliateFaults.invalidSignature(
                    readings, "timestamp=" + timestamp + " is no Unix time in milliseconds");
        }
        Instant signed = Instant.ofEpochMilli(Long.parseLong(timestamp));
        boolean realTimeToo = readings.takes(Reading.TIMESTAMP, "world-or-real");
        if (readings.takes(Reading.TIMESTAMP, "any")
                || !isFar(signed, world.clock())
                || (realTimeToo && !isFar(signed, machine))) {
            return null;
        }
        return AffiliateFaults.invalidSignature(
                readings,
                "timestamp=" + timestamp + " is more than " + TOLERANCE.toMinutes() + " minutes from the world's time "
                        + world.clock().millis() + (realTimeToo ? " and from real time" : ""));
    }

    private static boolean isFar(Instant signed, Clock clock) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static boolean isSigned(SignedRequest request, Seal seal, Readings readings) {
        String sign = request.sign() + "";
        return isSignature(sign, seal, request.stringToSign(request.query().decoded()))
                || (readings.takes(Reading.SIGNED_QUERY, "either")
                        && isSignature(
                                sign, seal, request.stringToSign(request.query().received())));
    }

    private static boolean isSignature(String sign, Seal seal, byte[] message) {
        byte[] expected = seal.on(message).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, sign.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A request that was let in.
     *
     * @param objection what would have been refused in a world that refuses, or null
     */
    public record Admission(
            AffiliateAccess access, @Nullable Fault objection) {}
}
