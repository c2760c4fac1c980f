package dev.partnerkit.client.call;

import dev.partnerkit.client.auth.Account;
import dev.partnerkit.client.auth.HostGuard;
import dev.partnerkit.client.auth.Sending;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.limit.Gates;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Through which an account asks.
 *
 * @param <A> the account
 * @param <C> the generated interface
 */
public final class Door<A extends Account, C> {

    private final A account;
    private final C api;
    private final Gates gates;

    /** Of an account; its host is that of the service. */
    public Door(A account, C api, Calls calls, ServiceHttpClientConfiguration service) {
        Core core = calls.core();
        String setting = "micronaut.http.services." + service.getServiceId() + ".url (or partner.sandbox)";
        if (service.getUrls().isEmpty()) {
            HostGuard.address(setting, null);
        }
        for (URI address : service.getUrls()) {
            HostGuard.address(setting, address);
        }
        this.account = account;
        this.api = api;
        this.gates = new Gates(
                core.limits(),
                core.timing(),
                service.getUrls().stream().map(Door::host).toList().toString(),
                account::apiKey);
    }

    /** A request of this account. */
    public <P> Ask<P> ask(
            Operation operation, Function<C, CompletableFuture<HttpResponse<byte[]>>> request, Ask.Reading<P> reading) {
        return new Ask<>(
                operation,
                account.name(),
                gates,
                account.clock(),
                () -> {
                    Sending sending = new Sending();
                    return PropagatedContext.getOrEmpty()
                            .plus(account)
                            .plus(sending)
                            .propagate(() -> sending.of(request.apply(api)));
                },
                reading);
    }

    // However its address is written, a host counts once: without a path, and without the port that goes without
    // saying.
    private static String host(URI url) {
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        return (url.getScheme() + url.getHost() + (url.getPort() < 0 ? usual : url.getPort())).toLowerCase(Locale.ROOT);
    }

    public A account() {
        return account;
    }

    /** How often the account may ask. */
    public Gates gates() {
        return gates;
    }
}
