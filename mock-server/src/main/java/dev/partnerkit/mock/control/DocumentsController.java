package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Plain;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the server can be read about: the contract, this API, and a page that shows both beside the open worlds. */
@Controller(ControlAddress.PREFIX)
final class DocumentsController {

    private static final String OPENAPI = "/META-INF/openapi/";
    private static final String YAML = "application/yaml";
    // Nothing on the page comes from elsewhere.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'";

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<String> page() throws IOException {
        return HttpResponse.ok(resource("/dev/partnerkit/mock/control/page.html"))
                .header("Content-Security-Policy", POLICY);
    }

    @Get(uri = "/openapi.yaml", produces = YAML)
    String control() throws IOException {
        return resource(OPENAPI + "control-api.yaml");
    }

    @Get(uri = "/partner-api.yaml", produces = YAML)
    String partner() throws IOException {
        return resource(OPENAPI + "partner-api.yaml");
    }

    @Get("/openapi.json")
    Object controlAsJson() throws IOException {
        return Objects.requireNonNull(Plain.of(control()));
    }

    @Get("/partner-api.json")
    Object partnerAsJson() throws IOException {
        return Objects.requireNonNull(Plain.of(partner()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DocumentsController.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
