package dev.partnerkit.mock.http;

import dev.partnerkit.mock.render.Refusals;
import dev.partnerkit.mock.rules.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Sends a refusal, and beside the vendor's body, in a header of our own, why. */
@Singleton
final class FaultExit implements ExceptionHandler<Fault, HttpResponse<?>> {

    private static final String REASON = "Partner-Mock-Reason";
    private static final int LONGEST_REASON = 500;

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Fault fault) {
        Trail.of(request).refusal = fault;
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(fault.status()));
        return write(fault, response);
    }

    static MutableHttpResponse<byte[]> write(Fault fault, MutableHttpResponse<?> response) {
        response.status(fault.status());
        fault.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(REASON, printable(fault.reason()));
        if (fault.body() instanceof Fault.Body.Empty) {
            return response.contentLength(0).body(null);
        }
        byte[] body = Refusals.bytes(fault);
        MediaType type =
                fault.body() instanceof Fault.Body.Plain ? MediaType.TEXT_PLAIN_TYPE : MediaType.APPLICATION_JSON_TYPE;
        return response.contentType(type).contentLength(body.length).body(body);
    }

    // What a caller sent may stand in the reason; a header takes printable ASCII alone, and no blank at its ends.
    private static String printable(String reason) {
        StringBuilder out = new StringBuilder();
        reason.codePoints().limit(LONGEST_REASON).forEach(c -> {
            if (c >= ' ' && c <= '~') {
                out.append((char) c);
            } else {
                out.append(String.format("\\u{%x}", c));
            }
        });
        return out.toString().strip();
    }
}
