package dev.partnerkit.mock.http;

import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts what the vendors were asked. Whatever clients send, there are only so many series. */
@Factory
final class Meters {

    private static final String NONE = "none";
    private static final Set<String> OPERATIONS = Set.of(
            "listInvitedUserKycResults",
            "listInvitedUsers",
            "listInvitedUserAssets",
            "listTeamUsersInRange",
            UsersDoor.OPERATION);
    private static final double[] SECONDS = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2, 10
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("partner_mock_requests_total")
            .help("Requests answered, by operation and HTTP status; none where no operation was reached")
            .labelNames("operation", "status")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("partner_mock_request_seconds")
            .help("From a request's headers to its answer, without what a fault held it back")
            .unit(Unit.SECONDS)
            .labelNames("operation")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter faults = Counter.builder()
            .name("partner_mock_faults_total")
            .help("Requests that a fault struck, by operation")
            .labelNames("operation")
            .register(registry);

    Meters(Worlds worlds) {
        GaugeWithCallback.builder()
                .name("partner_mock_worlds")
                .help("Worlds open")
                .callback(callback -> callback.call(worlds.list().size()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("partner_mock_journal_bytes")
                .help("What the journals of all worlds take")
                .unit(Unit.BYTES)
                .callback(callback -> callback.call((double) journalBytes(worlds)))
                .register(registry);
    }

    /** A request was answered; {@code operation} is null when it reached none. */
    void count(@Nullable String operation, int status, long nanos) {
        String named = named(operation);
        requests.labelValues(named, Integer.toString(status)).inc();
        seconds.labelValues(named).observe((double) nanos / TimeUnit.SECONDS.toNanos(1));
    }

    /** A fault struck it. */
    void struck(@Nullable String operation) {
        faults.labelValues(named(operation)).inc();
    }

    /** All there is to tell. */
    @Bean
    @Singleton
    PrometheusRegistry registry() {
        return registry;
    }

    private static String named(@Nullable String operation) {
        return operation != null && OPERATIONS.contains(operation) ? operation : NONE;
    }

    private static long journalBytes(Worlds worlds) {
        long bytes = worlds.unclaimed().bytes();
        for (World world : worlds.list()) {
            bytes += world.journal().bytes();
        }
        return bytes;
    }
}
