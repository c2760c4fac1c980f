package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.world.AffiliateKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Signature headers that tell what they are by themselves. */
final class Misplaced {

    private Misplaced() {}

    /** What the header holds instead of a signature of the text, or null. */
    static @Nullable Cause cause(String sign, SignedRequest request, AffiliateKey key) {
        if (sign.equals(key.secret())) {
            return Cause.SIGN_IS_SECRET;
        }
        if (sign.equals(key.apiKey())) {
            return Cause.SIGN_IS_API_KEY;
        }
        byte[] text = request.stringToSign(request.query().decoded());
        return sign.equals(new String(text, StandardCharsets.UTF_8))
                        || sign.equals(Base64.getEncoder().encodeToString(text))
                ? Cause.SIGN_IS_TEXT
                : null;
    }

    /** Whether the signature is the right one but for capitals and small letters. */
    static boolean isOfOtherCase(String sign, SignedRequest request, AffiliateKey key) {
        boolean oneCase = sign.equals(sign.toLowerCase(Locale.ROOT)) || sign.equals(sign.toUpperCase(Locale.ROOT));
        byte[] text = request.stringToSign(request.query().decoded());
        byte[] right = new Press().digest(Seal.RIGHT, Keying.right(key.secret()).bytes(), text);
        return oneCase && sign.equalsIgnoreCase(Base64.getEncoder().encodeToString(right));
    }
}
