package dev.partnerkit.mock.auth;

import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Lets a signed request in, or says why not: headers, key, timestamp, signature, permission, in this order. */
public final class AffiliateGate {

    /** How far a timestamp may be off; not documented, a choice of ours (L42). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

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

    /** The world and the key, when all is well. */
    public AffiliateAccess admit(SignedRequest request) {
        String apiKey = present("api_key", request.apiKey());
        String timestamp = present("timestamp", request.timestamp());
        String sign = present("sign", request.sign());
        AffiliateAccess access = worlds.affiliate(apiKey);
        if (access == null) {
            throw AffiliateFaults.notAuthenticated(worlds.readings(), "nobody holds the api_key sent");
        }
        Readings readings = access.world().readings();
        if (!access.key().enabled()) {
            throw AffiliateFaults.notAuthenticated(readings, "the api_key is disabled");
        }
        checkTimestamp(timestamp, access.world(), readings);
        checkSignature(sign, request, access.key(), readings);
        if (!access.key().affiliate()) {
            throw AffiliateFaults.permissionMissing(readings, "the api_key lacks the Affiliate permission");
        }
        return access;
    }

    private String present(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw AffiliateFaults.notAuthenticated(worlds.readings(), "the header " + header + " is missing or blank");
        }
        return value;
    }

    private void checkTimestamp(String timestamp, World world, Readings readings) {
        if (!timestamp.matches("[0-9]{1,15}")) {
            throw AffiliateFaults.invalidSignature(
                    readings, "timestamp=" + timestamp + " is no Unix time in milliseconds");
        }
        Instant signed = Instant.ofEpochMilli(Long.parseLong(timestamp));
        boolean realTimeToo = readings.takes(Reading.TIMESTAMP, "world-or-real");
        if (readings.takes(Reading.TIMESTAMP, "any") || !isFar(signed, world.clock())) {
            return;
        }
        if (!realTimeToo || isFar(signed, machine)) {
            throw AffiliateFaults.invalidSignature(
                    readings,
                    "timestamp=" + timestamp + " is more than " + TOLERANCE.toMinutes()
                            + " minutes from the world's time " + world.clock().millis()
                            + (realTimeToo ? " and from real time" : ""));
        }
    }

    private static boolean isFar(Instant signed, Clock clock) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static void checkSignature(String sign, SignedRequest request, AffiliateKey key, Readings readings) {
        boolean fits = isSignature(
                        sign, key, request.stringToSign(request.query().decoded()))
                || (readings.takes(Reading.SIGNED_QUERY, "either")
                        && isSignature(
                                sign, key, request.stringToSign(request.query().received())));
        if (!fits) {
            throw AffiliateFaults.invalidSignature(
                    readings, "the signature is not that of this request under this key");
        }
    }

    private static boolean isSignature(String sign, AffiliateKey key, byte[] message) {
        byte[] expected = Base64.getEncoder().encode(hmac(key.secret(), message));
        return MessageDigest.isEqual(expected, sign.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + ALGORITHM, e);
        }
    }
}
