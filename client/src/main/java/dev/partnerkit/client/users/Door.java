package dev.partnerkit.client.users;

import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.limit.Gates;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Through which an account asks.
 *
 * @param account who asks
 * @param gates how often it may
 * @param api the generated interface
 */
public record Door(UsersAccount account, Gates gates, UsersApi api) {

    /** Sends a request for this account. */
    CompletableFuture<HttpResponse<byte[]>> send(Function<UsersApi, CompletableFuture<HttpResponse<byte[]>>> request) {
        return PropagatedContext.getOrEmpty().plus(account).propagate(() -> request.apply(api));
    }
}
