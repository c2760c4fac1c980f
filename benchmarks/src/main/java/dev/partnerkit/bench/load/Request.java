package dev.partnerkit.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request, ready to be sent as often as one likes.
 *
 * @param target the address on the request line, encoded
 * @param body empty for a GET
 */
public record Request(String method, String target, Map<String, String> headers, String body) {

    /** As it goes over the wire. */
    byte[] bytes(URI server) {
        StringBuilder out = new StringBuilder(512)
                .append(method + " " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n");
        headers.forEach((name, value) -> out.append(name + ": " + value + "\r\n"));
        if (!body.isEmpty()) {
            out.append("Content-Length: " + body.length() + "\r\n");
        }
        return out.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
