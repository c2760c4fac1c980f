package dev.partnerkit.mock.http;

import dev.partnerkit.mock.control.ControlAddress;
import dev.partnerkit.mock.control.Problems;
import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.rules.Fault;
import dev.partnerkit.mock.rules.UserFaults;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Turns what the framework would refuse in its own words into a refusal of the vendor whose address was called. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class FrameworkRefusals implements ErrorResponseProcessor<Object> {

    private static final String AFFILIATE_PATHS = "/api/";

    private final Problems control;

    FrameworkRefusals(Problems control) {
        this.control = control;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        String reason = response.reason() + ": "
                + context.getRootCause()
                        .map(Throwable::getMessage)
                        .orElse("the first line or a header is malformed or too long");
        if (ControlAddress.is(request)) {
            return (MutableHttpResponse<Object>) (MutableHttpResponse<?>) control.refuse(response, reason);
        }
        Fault fault = request.getPath().startsWith(AFFILIATE_PATHS)
                ? affiliate(request, response, reason)
                : users(request, response, reason);
        Trail.of(request).refusal = fault;
        MutableHttpResponse<?> refusal = FaultExit.write(fault, response);
        // After a request that could not be read to its end, nothing that follows on the connection can be read.
        if (fault.status() != HttpStatus.NOT_FOUND.getCode()
                && fault.status() != HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            refusal.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        return (MutableHttpResponse<Object>) refusal;
    }

    private static Fault affiliate(HttpRequest<?> request, HttpResponse<?> response, String reason) {
        int status = response.code();
        if (status == HttpStatus.NOT_FOUND.getCode()) {
            return AffiliateFaults.unknownAddress(request.getPath());
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            return AffiliateFaults.wrongMethod(request.getMethodName(), allowed(response));
        }
        return status < 500 ? AffiliateFaults.request(status, reason) : AffiliateFaults.internal();
    }

    // Addresses of neither vendor answer as the users list does (L64).
    private static Fault users(HttpRequest<?> request, HttpResponse<?> response, String reason) {
        int status = response.code();
        if (status == HttpStatus.NOT_FOUND.getCode()) {
            return UserFaults.unknownAddress(request.getPath());
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            return UserFaults.wrongMethod(request.getMethodName(), allowed(response));
        }
        return status < 500 ? UserFaults.request(status, reason) : UserFaults.internal();
    }

    // The framework adds a HEAD to every GET; the vendors do not.
    private static String allowed(HttpResponse<?> response) {
        String methods = Objects.requireNonNullElse(response.getHeaders().get(HttpHeaders.ALLOW), "");
        return Arrays.stream(methods.split(","))
                .map(String::strip)
                .filter(method -> !method.equals("HEAD"))
                .collect(Collectors.joining(", "));
    }
}
