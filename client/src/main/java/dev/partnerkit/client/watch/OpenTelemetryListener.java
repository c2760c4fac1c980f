package dev.partnerkit.client.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes a span of each call, below whatever span the caller is in, with its attempts, waits and retries as events.
 *
 * <pre>{@code
 * @Singleton
 * PartnerListener traces(Tracer tracer) {
 *     return new OpenTelemetryListener(tracer);
 * }
 * }</pre>
 */
public final class OpenTelemetryListener implements PartnerListener {

    private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("partner.account");
    private static final AttributeKey<String> CALL = AttributeKey.stringKey("partner.call");
    private static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("partner.attempts");
    private static final AttributeKey<Long> MILLIS = AttributeKey.longKey("partner.millis");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final Tracer tracer;
    private final Map<String, Span> open = new ConcurrentHashMap<>();

    public OpenTelemetryListener(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void on(PartnerEvent event) {
        if (event.kind() == PartnerEvent.Kind.STARTED) {
            open.put(event.correlation(), begun(event));
            return;
        }
        boolean finished = event.kind() == PartnerEvent.Kind.FINISHED;
        Span span = finished ? open.remove(event.correlation()) : open.get(event.correlation());
        if (span != null && finished) {
            end(span, event);
        } else if (span != null) {
            span.addEvent(
                    event.kind().name(),
                    Attributes.of(
                            STATUS, (long) event.status(), MILLIS, event.time().toMillis()));
        }
    }

    private Span begun(PartnerEvent event) {
        return tracer.spanBuilder(event.operation().id())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(ACCOUNT, event.account())
                .setAttribute(CALL, event.correlation())
                .startSpan();
    }

    private static void end(Span span, PartnerEvent event) {
        span.setAttribute(ATTEMPTS, (long) event.attempts());
        if (event.failure() != null) {
            span.setStatus(StatusCode.ERROR, event.outcome());
        }
        span.end();
    }
}
