package dev.partnerkit.mock.doctor;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Plain hashes as texts. */
final class Hash {

    private Hash() {}

    static byte[] of(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + algorithm, e);
        }
    }

    static String hex(String algorithm, byte[] message) {
        return HexFormat.of().formatHex(of(algorithm, message));
    }

    static String base64(String algorithm, byte[] message) {
        return Base64.getEncoder().encodeToString(of(algorithm, message));
    }
}
