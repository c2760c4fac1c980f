package dev.partnerkit.client.setup;

import dev.partnerkit.client.affiliate.AffiliateClient;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Core;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.time.Timing;
import dev.partnerkit.client.users.UsersClient;
import dev.partnerkit.client.watch.Listeners;
import dev.partnerkit.client.watch.PartnerListener;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;

/** Where clients are put together, the same way behind both doors. */
final class Workshop {

    /** Set in the context of clients that belong to no application. */
    static final String STANDS_ALONE = "partner.stands-alone";

    private Workshop() {}

    static Calls calls(CallSettings settings, List<PartnerListener> listeners) {
        return new Calls(new Core(
                settings,
                Timing.REAL,
                () -> ThreadLocalRandom.current().nextLong(),
                new Listeners(listeners),
                new DriftLog(),
                ForkJoinPool.commonPool()));
    }

    static AffiliateClient affiliate(
            AffiliateAccount account,
            AffiliateApi interfaces,
            Calls calls,
            RateLimits limits,
            ServiceHttpClientConfiguration service) {
        Gates gates = new Gates(limits, calls.core().timing(), host(service), account::apiKey);
        return new AffiliateClient(new dev.partnerkit.client.affiliate.Door(account, gates, interfaces), calls);
    }

    static UsersClient users(
            UsersAccount account,
            UsersApi interfaces,
            Calls calls,
            RateLimits limits,
            ServiceHttpClientConfiguration service) {
        Gates gates = new Gates(limits, calls.core().timing(), host(service), account::apiKey);
        return new UsersClient(new dev.partnerkit.client.users.Door(account, gates, interfaces), calls);
    }

    private static String host(ServiceHttpClientConfiguration service) {
        return service.getUrls().toString();
    }
}
