package dev.partnerkit.contract.support

import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.auth.AffiliateAccount
import dev.partnerkit.client.auth.Secret
import dev.partnerkit.client.auth.UsersAccount
import dev.partnerkit.client.call.CallSettings
import dev.partnerkit.client.call.Calls
import dev.partnerkit.client.call.Core
import dev.partnerkit.client.drift.DriftLog
import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.client.watch.Listeners
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.mock.seed.Documents
import dev.partnerkit.mock.world.AffiliateKey
import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import io.micronaut.http.client.ServiceHttpClientConfiguration
import io.micronaut.inject.qualifiers.Qualifiers

import java.time.Instant
import java.time.InstantSource
import java.time.ZoneOffset
import java.util.concurrent.ForkJoinPool
import java.util.random.RandomGenerator

/** The clients of one account of each vendor, put together so that their time and their chance are a test's own. */
@CompileStatic
class Assembled implements Closeable {

    static final Instant NOW = Instant.parse('2026-06-20T04:00:00Z')

    final LeapingTime time
    final AffiliateClient affiliate
    final UsersClient users
    private final ApplicationContext application

    /**
     * @param options {@code key}, {@code partnerKey}, {@code settings}, {@code limits}, {@code time} that other clients go
     * by as well, {@code clock} for the time of day, {@code random}, {@code listeners}
     */
    Assembled(Map<String, ?> options = [:], URI url = Mock.SERVER.url()) {
        time = options.time as LeapingTime ?: new LeapingTime(NOW)
        application = Application.start(Application.KEYS + Application.at(url))
        def clock = options.clock as InstantSource ?: time
        def core = new Core(options.settings as CallSettings ?: CallSettings.USUAL, options.limits as RateLimits ?: RateLimits.OFF,
            time, options.random as RandomGenerator ?: new Random(20261128), new Listeners([time as PartnerListener] +
            (options.listeners as List<PartnerListener> ?: [])), new DriftLog(), ForkJoinPool.commonPool())
        def calls = new Calls(core)
        def key = (options.key ?: Documents.KEY) as AffiliateKey
        affiliate = new AffiliateClient(
            new AffiliateAccount('own', Secret.of(key.apiKey()), Secret.of(key.secret()), ZoneOffset.ofHours(8), clock),
            application.getBean(AffiliateApi), calls, service('coinw-partner'))
        users = new UsersClient(
            new UsersAccount('own', Secret.of(options.partnerKey as String ?: Documents.PARTNER_KEY), clock),
            application.getBean(UsersApi), calls, service('cryptofi-partner'))
    }

    @Override
    void close() {
        application.close()
    }

    private ServiceHttpClientConfiguration service(String id) {
        application.getBean(ServiceHttpClientConfiguration, Qualifiers.byName(id))
    }
}
