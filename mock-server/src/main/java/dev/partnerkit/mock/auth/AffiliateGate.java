package dev.partnerkit.mock.auth;

import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.world.AffiliateKey;
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

    private static final String ALGORITHM = "HmacSHA256";
    // Not documented; a choice of ours (L42).
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

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
            throw AffiliateFaults.notAuthenticated("nobody holds the api_key sent");
        }
        if (!access.key().enabled()) {
            throw AffiliateFaults.notAuthenticated("the api_key is disabled");
        }
        checkTimestamp(timestamp, access.world());
        checkSignature(sign, request, access.key());
        if (!access.key().affiliate()) {
            throw AffiliateFaults.permissionMissing("the api_key lacks the Affiliate permission");
        }
        return access;
    }

    private static String present(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw AffiliateFaults.notAuthenticated("the header " + header + " is missing or blank");
        }
        return value;
    }

    private void checkTimestamp(String timestamp, World world) {
        if (!timestamp.matches("[0-9]{1,15}")) {
            throw AffiliateFaults.invalidSignature("timestamp=" + timestamp + " is no Unix time in milliseconds");
        }
        Instant signed = Instant.ofEpochMilli(Long.parseLong(timestamp));
        if (isFar(signed, world.clock()) && isFar(signed, machine)) {
            throw AffiliateFaults.invalidSignature("timestamp=" + timestamp + " is more than " + TOLERANCE.toMinutes()
                    + " minutes from the world's time " + world.clock().millis() + " and from real time");
        }
    }

    private static boolean isFar(Instant signed, Clock clock) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static void checkSignature(String sign, SignedRequest request, AffiliateKey key) {
        String expected = Base64.getEncoder().encodeToString(hmac(key.secret(), request.stringToSign()));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sign.getBytes(StandardCharsets.UTF_8))) {
            throw AffiliateFaults.invalidSignature("the signature is not that of this request under this key");
        }
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
