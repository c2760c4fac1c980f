package dev.partnerkit.client.auth;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import org.jspecify.annotations.Nullable;

/** Puts the partner key on every request for users: that of whoever the caller acts for, or the application's own. */
@ClientFilter(serviceId = "cryptofi-partner")
final class ApiKeyFilter {

    private final @Nullable UsersAccount own;
    private final @Nullable Boolean forbidden;

    ApiKeyFilter(@Nullable UsersAccount own, @Nullable @Property(name = HostGuard.SWITCH) Boolean forbidden) {
        this.own = own;
        this.forbidden = forbidden;
    }

    @RequestFilter
    void authorize(MutableHttpRequest<?> request) {
        HostGuard.check(forbidden, request.getUri());
        Sending.note(request);
        UsersAccount account = Accounts.current(UsersAccount.class, own);
        request.getHeaders().set("x-api-key", account.apiKey());
    }
}
