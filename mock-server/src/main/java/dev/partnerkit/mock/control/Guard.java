package dev.partnerkit.mock.control;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may control: everyone on this machine as long as no token is set, and who knows the token when one is. A page of
 * another site in somebody's browser is on this machine too, and may not, unless that is switched on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Guard {

    private static final String BEARER = "Bearer ";
    private static final Pattern OPEN = Pattern.compile(ControlAddress.PREFIX + "(?:/health|/ca\\.pem)?/?");
    // A name that someone else can point at this machine is none of these.
    private static final Pattern OWN_HOST = Pattern.compile(
            "(?:localhost|[a-z0-9.-]+\\.localhost|[0-9.]+|\\[[0-9a-f:.]+])(?::[0-9]+)?", Pattern.CASE_INSENSITIVE);

    private final @Nullable String token;
    private final boolean cors;

    Guard(
            @Nullable @Value("${partner-mock.control.token:}") String token,
            @Value("${partner-mock.cors:false}") boolean cors) {
        this.token = token == null || token.isBlank() ? null : token;
        this.cors = cors;
    }

    @RequestFilter
    void admit(HttpRequest<?> request) {
        if (!ControlAddress.is(request)
                || request.getMethod() == HttpMethod.OPTIONS
                || OPEN.matcher(request.getPath()).matches()) {
            return;
        }
        if (token != null) {
            admit(request.getHeaders().get(HttpHeaders.AUTHORIZATION), token);
            return;
        }
        InetAddress address = request.getRemoteAddress().getAddress();
        if (!address.isLoopbackAddress()) {
            throw new Refusal(
                    403, "the control API answers this machine alone, unless a token is set (--token)", List.of());
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        if (!cors && origin != null && !origin.endsWith("://" + host)) {
            throw refused("Origin " + origin + " is another site; --cors lets other sites in");
        }
        if (host != null && !host.isEmpty() && !OWN_HOST.matcher(host).matches()) {
            throw refused("Host " + host + " is no name of this machine alone; use localhost or an address");
        }
    }

    private static void admit(@Nullable String authorization, String token) {
        String given = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
        if (given == null) {
            throw new Refusal(401, "the header Authorization is missing: Bearer and the token", List.of());
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(401, "the token is another one", List.of());
        }
    }

    private static Refusal refused(String detail) {
        return new Refusal(403, detail, List.of());
    }
}
