package dev.partnerkit.client.answer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer as it came. */
public final class Answer {

    private static final byte[] NOTHING = {};

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    public Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** What an HTTP client received. */
    public static Answer of(HttpResponse<?> response) {
        // Asked for by its type, a body is copied once more.
        byte[] body = response.body() instanceof byte[] bytes
                ? bytes
                : response.getBody(byte[].class).orElse(NOTHING);
        return new Answer(response.code(), response.getHeaders(), body);
    }

    public int status() {
        return status;
    }

    /** The first value of a header, or null. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** All headers; their names are found in any case. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> all.put(name, List.copyOf(values)));
        return all;
    }

    /** A copy of the bytes of the body. */
    public byte[] body() {
        return body.clone();
    }

    /** The bytes themselves, for those who only read. */
    byte[] bytes() {
        return body;
    }

    /** How many bytes the body has. */
    public int size() {
        return body.length;
    }

    /** The body as text, cut after so many bytes. */
    public String text(int most) {
        return new String(body, 0, Math.min(body.length, most), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
