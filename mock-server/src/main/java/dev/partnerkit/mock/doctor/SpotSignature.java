package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The vendor's spot interface takes an MD5 of the sorted parameters and the secret: right there, wrong here. */
final class SpotSignature {

    private SpotSignature() {}

    static List<Variant> texts(SignedRequest request) {
        List<Parameter> sent = Parameter.of(request.query());
        List<Parameter> withKey = new ArrayList<>(sent);
        withKey.add(new Parameter("api_key", request.apiKey()));
        List<Parameter> withTime = new ArrayList<>(withKey);
        withTime.add(new Parameter("timestamp", request.timestamp()));
        List<Variant> texts = new ArrayList<>();
        for (List<Parameter> parameters : List.of(sent, withKey, withTime)) {
            String joined = Parameter.joined(QueryForms.sorted(parameters), UnaryOperator.identity(), "=", "&");
            texts.add(new Variant(List.of(Cause.SPOT_SIGNATURE), joined + "&secret_key=" + Layout.SECRET));
            texts.add(new Variant(List.of(Cause.SPOT_SIGNATURE), joined + Layout.SECRET));
        }
        return texts;
    }
}
