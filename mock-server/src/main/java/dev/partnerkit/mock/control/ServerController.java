package dev.partnerkit.mock.control;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the server is, for those who keep it running. */
@Controller(ControlAddress.PREFIX)
final class ServerController {

    private final PrometheusRegistry registry;
    private final @Nullable String authority;

    ServerController(PrometheusRegistry registry, @Nullable @Value("${partner-mock.ca:}") String authority) {
        this.registry = registry;
        this.authority = authority == null || authority.isEmpty() ? null : authority;
    }

    /** It listens when all of its worlds are there, so who is answered at all finds it ready. */
    @Get("/health")
    Map<String, String> health() {
        return Map.of("status", "ready");
    }

    @Get("/metrics")
    @Produces(PrometheusTextFormatWriter.CONTENT_TYPE)
    byte[] metrics() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toByteArray();
    }

    @Get("/ca.pem")
    @Produces("application/x-pem-file")
    String certificate() {
        if (authority == null) {
            throw new Refusal(404, "the server does not speak TLS (--tls), so there is no certificate", List.of());
        }
        return authority;
    }
}
