package dev.partnerkit.client.auth;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Signs every affiliate request over exactly what goes out; a fresh timestamp belongs to every attempt. */
@ClientFilter(serviceId = "coinw-partner")
final class SigningFilter {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final AffiliateCredentials credentials;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    SigningFilter(AffiliateCredentials credentials, JsonMapper json) {
        this.credentials = credentials;
        this.json = json;
    }

    // Client filters run in reverse order, so the highest precedence comes last and sees what no other will change.
    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void sign(MutableHttpRequest<Object> request) throws IOException {
        String timestamp = Long.toString(clock.millis());
        byte[] text = request.getMethod() == HttpMethod.POST
                ? Signature.ofPost(timestamp, request.getUri().getRawPath(), settleBody(request))
                : Signature.ofGet(timestamp, request.getUri().getRawPath(), settleQuery(request));
        MutableHttpHeaders headers = request.getHeaders();
        headers.set("api_key", credentials.requiredApiKey());
        headers.set("timestamp", timestamp);
        headers.set("sign", Signature.sign(credentials.requiredSecretKey(), text));
    }

    // The framework writes a blank as a plus sign; %20 is read alike by every server. What is signed is not encoded.
    private static String settleQuery(MutableHttpRequest<?> request) {
        String raw = request.getUri().getRawQuery();
        if (raw == null) {
            return "";
        }
        String address = request.getUri().toString();
        int query = address.indexOf('?');
        request.uri(URI.create(
                address.substring(0, query) + address.substring(query).replace("+", "%20")));
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    // A filter is handed the body as an object; it is turned into bytes here, once, and these are signed and sent.
    private byte[] settleBody(MutableHttpRequest<Object> request) throws IOException {
        Optional<Object> body = request.getBody();
        byte[] bytes = body.isPresent() ? bytes(body.get()) : EMPTY_OBJECT;
        request.body(bytes).contentType(MediaType.APPLICATION_JSON_TYPE);
        return bytes;
    }

    private byte[] bytes(Object body) throws IOException {
        if (body instanceof byte[] ready) {
            return ready;
        }
        return body instanceof CharSequence text
                ? text.toString().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(body);
    }
}
