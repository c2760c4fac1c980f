package dev.partnerkit.mock.doctor;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Computes digests, and knows when it has computed enough of them. */
final class Press {

    // A few milliseconds; with the documents' requests no search comes near.
    private static final long MOST_BYTES = 2_500_000;
    private static final int BYTES_OF_A_TRY = 256;

    private final Map<String, Mac> macs = new HashMap<>();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private int tries;
    private long bytes;

    int tries() {
        return tries;
    }

    boolean isSpent() {
        return bytes > MOST_BYTES;
    }

    byte[] digest(Seal seal, byte[] secret, byte[] text) {
        tries++;
        bytes += BYTES_OF_A_TRY + text.length;
        return switch (seal.use()) {
            case KEY -> hmac(seal.algorithm(), secret, text);
            case MESSAGE -> hmac(seal.algorithm(), text, secret);
            case NONE -> hash(seal.algorithm(), null, text, null);
            case BEFORE -> hash(seal.algorithm(), secret, text, null);
            case AFTER -> hash(seal.algorithm(), null, text, secret);
            case AROUND -> hash(seal.algorithm(), secret, text, secret);
        };
    }

    private byte[] hmac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = macs.get(algorithm);
            if (mac == null) {
                mac = Mac.getInstance(algorithm);
                macs.put(algorithm, mac);
            }
            // Setting the key costs as much as a short message.
            if (keys.put(algorithm, key) != key) {
                mac.init(new SecretKeySpec(key, algorithm));
            }
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + algorithm, e);
        }
    }

    private byte[] hash(String algorithm, byte @Nullable [] before, byte[] text, byte @Nullable [] after) {
        MessageDigest digest = digests.computeIfAbsent(algorithm, Press::digest);
        if (before != null) {
            digest.update(before);
        }
        digest.update(text);
        if (after != null) {
            digest.update(after);
        }
        return digest.digest();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + algorithm, e);
        }
    }
}
