package dev.partnerkit.mock;

import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.tls.ServerIdentity;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Strictness;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a mock is to be started; what is not said is as {@link PartnerMock#start()} has it. */
public final class Settings {

    static final String LOOPBACK = "127.0.0.1";
    static final int ANY_FREE_PORT = 0;

    private static final int MOST_BODY_BYTES = 16 << 20;
    private static final int MOST_CONNECTIONS = 4096;
    private static final int MOST_ADDRESS_BYTES = 1 << 16;

    private String host = LOOPBACK;
    private int port = ANY_FREE_PORT;
    private Strictness strictness = Strictness.DOCUMENTED;
    private @Nullable Readings readings;
    private Limits limits = Limits.DOCUMENTED;
    private @Nullable String token;
    private int connections = MOST_CONNECTIONS;
    private boolean cors;
    private boolean tls;

    private Settings() {}

    public static Settings usual() {
        return new Settings();
    }

    /** The address to listen on. */
    public Settings host(String newHost) {
        host = newHost;
        return this;
    }

    /** The port to listen on; 0 takes a free one. */
    public Settings port(int newPort) {
        port = newPort;
        return this;
    }

    /** How strict the worlds begin. */
    public Settings strictness(Strictness newStrictness) {
        strictness = newStrictness;
        return this;
    }

    /** How the worlds read the documents, instead of as their strictness has it. */
    public Settings readings(Readings newReadings) {
        readings = newReadings;
        return this;
    }

    /** How often affiliates may ask in worlds that do not say. */
    public Settings limits(Limits newLimits) {
        limits = newLimits;
        return this;
    }

    /** What the control API asks its callers for; without one it is for this machine alone. */
    public Settings token(@Nullable String newToken) {
        token = newToken;
        return this;
    }

    /** How many connections may stand at once; one more is closed as soon as it comes. */
    public Settings connections(int most) {
        connections = most;
        return this;
    }

    /** Whether pages of other origins may call the mock. */
    public Settings cors(boolean newCors) {
        cors = newCors;
        return this;
    }

    /** Whether it speaks TLS, and HTTP/2 to those who want it, by a certificate of its own authority. */
    public Settings tls(boolean newTls) {
        tls = newTls;
        return this;
    }

    public Strictness strictness() {
        return strictness;
    }

    public Readings readings() {
        return readings == null ? strictness.readings() : readings;
    }

    public Limits limits() {
        return limits;
    }

    // How the framework is set. It stands here and not in a file, because a file of the application in whose tests the
    // mock runs could take its place.
    Map<String, Object> properties(@Nullable ServerIdentity identity) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.application.name", "partner-mock");
        properties.put("micronaut.server.host", host);
        // here -1 takes a free port
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        // What the control API reads at once; for the vendors the doors draw the line.
        properties.put("micronaut.server.max-request-size", MOST_BODY_BYTES);
        // The vendors' servers read far longer addresses than the framework's 4096 bytes.
        properties.put("micronaut.server.netty.max-initial-line-length", MOST_ADDRESS_BYTES);
        // Answers are dated by the clock of their world.
        properties.put("micronaut.server.date-header", false);
        // Otherwise a request with an Origin is answered 403 without a word.
        properties.put("micronaut.server.cors.localhost-pass-through", true);
        // Bodies leave as they are rendered, whatever encodings a client would take.
        properties.put("micronaut.server.netty.compression-threshold", -1);
        // A field that has no value is left out; one that must be there is written even when it is empty.
        properties.put("micronaut.serde.serialization.inclusion", "NON_NULL");
        // 1000 and not 1E+3
        properties.put("micronaut.serde.jackson.stream-features.WRITE_BIGDECIMAL_AS_PLAIN", true);
        // Characters of more than 16 bits as they are.
        properties.put("micronaut.serde.jackson.write-features.COMBINE_UNICODE_SURROGATES_IN_UTF8", true);
        properties.put("partner-mock.connections", connections);
        properties.put("partner-mock.cors", cors);
        properties.put("micronaut.server.cors.enabled", cors);
        if (token != null) {
            properties.put("partner-mock.control.token", token);
        }
        if (identity != null) {
            secure(properties, identity);
        }
        return properties;
    }

    private void secure(Map<String, Object> properties, ServerIdentity identity) {
        properties.put("micronaut.server.ssl.enabled", true);
        properties.put("micronaut.server.ssl.port", port == 0 ? -1 : port);
        properties.put("micronaut.server.ssl.key-store.type", "PKCS12");
        properties.put("micronaut.server.ssl.key-store.path", "base64:" + identity.keyStore());
        properties.put("micronaut.server.ssl.key-store.password", identity.password());
        properties.put("micronaut.server.http-version", "2.0");
        // Otherwise streams have no pipelines, in which requests are loosened and answers sabotaged.
        properties.put("micronaut.server.netty.legacy-multiplex-handlers", true);
        properties.put("partner-mock.ca", identity.authority());
    }

    @Nullable
    ServerIdentity identity() {
        return tls ? ServerIdentity.of(host) : null;
    }
}
