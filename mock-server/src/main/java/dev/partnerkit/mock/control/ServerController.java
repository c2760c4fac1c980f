package dev.partnerkit.mock.control;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** How the server is, for those who keep it running. */
@Controller(ControlAddress.PREFIX)
final class ServerController {

    private final PrometheusRegistry registry;

    ServerController(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** It listens when all of its worlds are there, so who is answered at all finds it ready. */
    @Get("/health")
    Map<String, Boolean> health() {
        return Map.of("live", true, "ready", true);
    }

    @Get("/metrics")
    @Produces(PrometheusTextFormatWriter.CONTENT_TYPE)
    byte[] metrics() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toByteArray();
    }
}
