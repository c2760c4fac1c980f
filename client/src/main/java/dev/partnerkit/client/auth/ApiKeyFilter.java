package dev.partnerkit.client.auth;

import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;

/** Puts the partner key on every request for users. */
@ClientFilter(serviceId = "cryptofi-partner")
final class ApiKeyFilter {

    private final UsersCredentials credentials;

    ApiKeyFilter(UsersCredentials credentials) {
        this.credentials = credentials;
    }

    @RequestFilter
    void authorize(MutableHttpRequest<?> request) {
        request.getHeaders().set("x-api-key", credentials.requiredApiKey());
    }
}
