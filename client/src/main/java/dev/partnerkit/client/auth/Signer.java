package dev.partnerkit.client.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the security scheme AffiliateSignature of the contract defines it, under one secret. */
final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Mac ready;

    Signer(String secretKey) {
        this.key = new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.ready = keyed(key);
    }

    /** What is signed for a GET; {@code query} is not encoded and may be empty. */
    static byte[] ofGet(String timestamp, String path, String query) {
        StringBuilder text = new StringBuilder(timestamp.length() + path.length() + query.length() + 4);
        text.append(timestamp).append("GET").append(path);
        if (!query.isEmpty()) {
            text.append('?').append(query);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed for a POST: the body counts byte for byte as it is sent. */
    static byte[] ofPost(String timestamp, String path, byte[] body) {
        byte[] head = (timestamp + "POST" + path).getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    String sign(byte[] text) {
        return Base64.getEncoder().encodeToString(mac().doFinal(text));
    }

    /** A copy of one that has its key: to find the algorithm's provider takes as long as to sign. */
    private Mac mac() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException e) {
            return keyed(key);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + ALGORITHM, e);
        }
    }
}
