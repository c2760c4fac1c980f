package dev.partnerkit.mock.http;

import dev.partnerkit.mock.render.Refusals;
import dev.partnerkit.mock.rules.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;

/** Sends a refusal, and beside the vendor's body, in a header of our own, why. */
@Singleton
final class FaultExit implements ExceptionHandler<Fault, HttpResponse<?>> {

    private static final String REASON = "Partner-Mock-Reason";

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Fault fault) {
        Trail.of(request).refusal = fault;
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(fault.status()));
        return write(fault, response);
    }

    static MutableHttpResponse<byte[]> write(Fault fault, MutableHttpResponse<?> response) {
        // "OK" and not "Ok"
        response.status(
                fault.status(), HttpResponseStatus.valueOf(fault.status()).reasonPhrase());
        fault.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(REASON, Printable.of(fault.reason()));
        if (fault.body() instanceof Fault.Body.Empty) {
            return response.contentLength(0).body(null);
        }
        byte[] body = Refusals.bytes(fault);
        MediaType type =
                fault.body() instanceof Fault.Body.Plain ? MediaType.TEXT_PLAIN_TYPE : MediaType.APPLICATION_JSON_TYPE;
        return response.contentType(type).contentLength(body.length).body(body);
    }
}
