package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.paging.Page;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Through which an account asks.
 *
 * @param account who asks
 * @param gates how often it may
 * @param api the generated interface
 */
record Door(AffiliateAccount account, Gates gates, AffiliateApi api) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A request of this account. */
    <P extends Page<?>> Ask<P> ask(
            AffiliateReading<?, P> reading, Function<AffiliateApi, CompletableFuture<HttpResponse<byte[]>>> request) {
        return new Ask<>(
                reading.operation(),
                account.name(),
                gates,
                account.clock(),
                () -> PropagatedContext.getOrEmpty().plus(account).propagate(() -> request.apply(api)),
                reading::page);
    }

    /** The vendor's time, in its zone. */
    ZonedDateTime now() {
        return account.clock().instant().atZone(account.zone());
    }

    /** A moment as the vendor writes it. */
    String time(Instant moment) {
        return TIME.format(moment.atZone(account.zone()));
    }
}
