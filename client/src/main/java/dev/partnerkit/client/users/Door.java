package dev.partnerkit.client.users;

import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.paging.Page;
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
record Door(UsersAccount account, Gates gates, UsersApi api) {

    /** A request of this account. */
    Ask<Page<PartnerUser>> ask(
            UsersReading reading, Function<UsersApi, CompletableFuture<HttpResponse<byte[]>>> request) {
        return new Ask<>(
                Operation.USERS,
                account.name(),
                gates,
                account.clock(),
                () -> PropagatedContext.getOrEmpty().plus(account).propagate(() -> request.apply(api)),
                reading::page);
    }
}
