package dev.partnerkit.mock;

import java.util.Map;

/**
 * How the framework is set for the mock. They stand here and not in a file, because a file of the application in whose
 * tests the mock runs could take their place.
 */
final class Settings {

    private static final int MOST_BODY_BYTES = 16 << 20;
    private static final int MOST_ADDRESS_BYTES = 1 << 16;

    private Settings() {}

    static Map<String, Object> of(String host, int port) {
        return Map.of(
                "micronaut.application.name",
                "partner-mock",
                "micronaut.server.host",
                host,
                // here -1 takes a free port
                "micronaut.server.port",
                port == 0 ? -1 : port,
                // What the control API reads at once; for the vendors the doors draw the line.
                "micronaut.server.max-request-size",
                MOST_BODY_BYTES,
                // The vendors' servers read far longer addresses than the framework's 4096 bytes.
                "micronaut.server.netty.max-initial-line-length",
                MOST_ADDRESS_BYTES,
                // Otherwise a request with an Origin is answered 403 without a word.
                "micronaut.server.cors.localhost-pass-through",
                true,
                // Bodies leave as they are rendered, whatever encodings a client would take.
                "micronaut.server.netty.compression-threshold",
                -1,
                // A field that has no value is left out; one that must be there is written even when it is empty.
                "micronaut.serde.serialization.inclusion",
                "NON_NULL",
                // 1000 and not 1E+3
                "micronaut.serde.jackson.stream-features.WRITE_BIGDECIMAL_AS_PLAIN",
                true,
                // Characters of more than 16 bits as they are.
                "micronaut.serde.jackson.write-features.COMBINE_UNICODE_SURROGATES_IN_UTF8",
                true);
    }
}
