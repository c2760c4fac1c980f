package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What can be said of a request whose key nobody holds. */
final class Stranger {

    private Stranger() {}

    static Diagnosis examine(String apiKey, String sign, SignedRequest request) {
        byte[] text = request.stringToSign(request.query().decoded());
        byte[] digest = new Press().digest(Seal.RIGHT, Keying.right(apiKey).bytes(), text);
        Cause cause = Cause.KEY_UNKNOWN;
        if (sign.equals(Base64.getEncoder().encodeToString(digest))) {
            cause = Cause.KEY_IS_SECRET;
        } else if (isWrapped(apiKey.charAt(0)) || isWrapped(apiKey.charAt(apiKey.length() - 1))) {
            cause = Cause.KEY_QUOTED;
        }
        // What was sent as the key may be a secret.
        String shown = new Mask(apiKey).over(new String(text, StandardCharsets.UTF_8));
        return Diagnosis.unexplained(List.of(cause), "", shown, 1);
    }

    private static boolean isWrapped(char end) {
        return end == '"' || end == '\'' || Character.isWhitespace(end);
    }
}
