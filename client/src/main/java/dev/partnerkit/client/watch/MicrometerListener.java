package dev.partnerkit.client.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Times what calls do in a Micrometer registry: {@code partner.client.finished}, {@code .attempted}, {@code .throttled} and
 * {@code .retrying}, by operation and outcome, and counts {@code partner.client.drifted}.
 *
 * <pre>{@code
 * @Singleton
 * PartnerListener metrics(MeterRegistry registry) {
 *     return new MicrometerListener(registry);
 * }
 * }</pre>
 */
public final class MicrometerListener implements PartnerListener {

    private final MeterRegistry registry;

    public MicrometerListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void on(PartnerEvent event) {
        String operation = event.operation().id();
        if (event.drift() != null) {
            registry.counter(
                            "partner.client.drifted",
                            "operation",
                            operation,
                            "kind",
                            event.drift().kind().name())
                    .increment();
        } else if (event.kind() != PartnerEvent.Kind.STARTED) {
            registry.timer(
                            "partner.client." + event.kind().name().toLowerCase(Locale.ROOT),
                            "operation",
                            operation,
                            "outcome",
                            event.outcome())
                    .record(event.time());
        }
    }
}
