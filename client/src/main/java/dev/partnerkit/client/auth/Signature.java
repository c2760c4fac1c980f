package dev.partnerkit.client.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of an affiliate request, as the security scheme AffiliateSignature of the contract defines it. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** What is signed for a GET; {@code query} is not encoded and may be empty. */
    static byte[] ofGet(String timestamp, String path, String query) {
        String text = timestamp + "GET" + path + (query.isEmpty() ? "" : "?" + query);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed for a POST: the body counts byte for byte as it is sent. */
    static byte[] ofPost(String timestamp, String path, byte[] body) {
        byte[] head = (timestamp + "POST" + path).getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    static String sign(String secretKey, byte[] stringToSign) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(stringToSign));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + ALGORITHM, e);
        }
    }
}
