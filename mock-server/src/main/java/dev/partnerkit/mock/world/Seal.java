package dev.partnerkit.mock.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret to sign with, made ready once and not for each request. */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final String secret;
    // Made when it is first needed, as most worlds of many are never asked; made twice it is the same. It never signs
    // itself: a copy does, so that threads share it.
    private volatile @Nullable Mac ready;

    public Seal(String secret) {
        this.secret = secret;
    }

    /** The signature of a message, in Base64: what the header {@code sign} should hold. */
    public String on(byte[] message) {
        try {
            Mac known = ready;
            if (known == null) {
                known = Mac.getInstance(ALGORITHM);
                known.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
                ready = known;
            }
            return Base64.getEncoder().encodeToString(((Mac) known.clone()).doFinal(message));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("every Java runtime knows " + ALGORITHM + ", and how to copy it", e);
        }
    }

    // Shows no secret.
    @Override
    public String toString() {
        return "Seal";
    }
}
