package dev.partnerkit.client.auth;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs every affiliate request over exactly what goes out; a fresh timestamp belongs to every attempt. It is sent
 * for the account on whose behalf the caller acts, or for the application's own.
 */
@ClientFilter(serviceId = "coinw-partner")
final class SigningFilter {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final @Nullable AffiliateAccount own;
    private final @Nullable Boolean forbidden;
    private final JsonMapper json;

    SigningFilter(
            @Nullable AffiliateAccount own,
            @Nullable @Property(name = HostGuard.SWITCH) Boolean forbidden,
            JsonMapper json) {
        this.own = own;
        this.forbidden = forbidden;
        this.json = json;
    }

    // Client filters run in reverse order, so the highest precedence comes last and sees what no other will change.
    @RequestFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Nullable
    HttpResponse<?> sign(MutableHttpRequest<Object> request) throws IOException {
        HostGuard.check(forbidden, request.getUri());
        Sending.note(request);
        AffiliateAccount account = Accounts.current(AffiliateAccount.class, own);
        String apiKey = account.apiKey();
        Signer signer = account.signer();
        String timestamp = Long.toString(account.clock().signing().toEpochMilli());
        byte[] text = request.getMethod() == HttpMethod.POST
                ? Signer.ofPost(timestamp, request.getUri().getRawPath(), settleBody(request))
                : Signer.ofGet(timestamp, request.getUri().getRawPath(), settleQuery(request));
        MutableHttpHeaders headers = request.getHeaders();
        headers.set("api_key", apiKey);
        headers.set("timestamp", timestamp);
        String signature = signer.sign(text);
        headers.set(SignatureName.UNTIL_SENT, signature);
        Rehearsal rehearsal =
                PropagatedContext.getOrEmpty().find(Rehearsal.class).orElse(null);
        if (rehearsal == null) {
            return null;
        }
        URI address = request.getUri();
        rehearsal.explain(new SignatureExplanation(
                request.getMethodName(),
                address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()),
                timestamp,
                new String(text, StandardCharsets.UTF_8),
                SignatureExplanation.masked(apiKey),
                SignatureExplanation.masked(signature),
                account.clock().adjustment()));
        return HttpResponse.noContent();
    }

    private static String settleQuery(MutableHttpRequest<?> request) {
        URI address = request.getUri();
        OrderedQuery query = OrderedQuery.read(address.getRawQuery());
        if (query.parameters().isEmpty()) {
            return "";
        }
        String whole = address.toString();
        request.uri(URI.create(whole.substring(0, whole.indexOf('?') + 1).concat(query.sent())));
        return query.signed();
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
