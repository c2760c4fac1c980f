package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.doctor.Search.Found;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which usual mistake makes the signature that a client sent. */
public final class Doctor {

    private Doctor() {}

    /**
     * What is wrong with the signature of a request.
     *
     * @param key the one that the header {@code api_key} names; null when nobody holds it
     */
    public static Diagnosis examine(Received received, @Nullable AffiliateKey key, Moment moment) {
        SignedRequest request = received.request();
        String apiKey = request.apiKey();
        String timestamp = request.timestamp();
        String sign = request.sign();
        if (apiKey == null
                || timestamp == null
                || sign == null
                || apiKey.isBlank()
                || timestamp.isBlank()
                || sign.isBlank()) {
            return Diagnosis.unexplained(List.of(Cause.HEADER_MISSING), "", null, 0);
        }
        if (key == null) {
            return Stranger.examine(apiKey, sign, request);
        }
        TimestampHeader header = TimestampHeader.of(timestamp, moment);
        List<Cause> causes = new ArrayList<>(header.causes());
        Mask mask = new Mask(key.secret());
        String toSign =
                mask.over(new String(request.stringToSign(request.query().decoded()), StandardCharsets.UTF_8));
        Cause misplaced = Misplaced.cause(sign, request, key);
        if (misplaced != null) {
            causes.add(misplaced);
            return Diagnosis.unexplained(causes, header.detail(), toSign, 0);
        }
        Search search = new Search(received, key);
        Found found = search.run(moment.readings().takes(Reading.SIGNED_QUERY, "either"));
        if (found == null) {
            causes.add(Misplaced.isOfOtherCase(sign, request, key) ? Cause.SIGN_CASE : Cause.NONE);
            String cut = search.isCutShort() ? " The request is too long to try every mistake." : "";
            return Diagnosis.unexplained(causes, header.detail() + cut, toSign, search.tries());
        }
        causes.addAll(found.causes());
        if (causes.isEmpty()) {
            causes.add(Cause.FINE);
        }
        String signed = mask.over(found.seal().shown(found.text(), Mask.SHOWN));
        int difference = Arrays.mismatch(found.script().bytes(signed), toSign.getBytes(StandardCharsets.UTF_8));
        String shown = found.script().rewriting().apply(signed);
        return new Diagnosis(
                causes, Diagnosis.advice(causes) + header.detail(), shown, toSign, difference, search.tries());
    }
}
