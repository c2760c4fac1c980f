package dev.partnerkit.mock.http;

import dev.partnerkit.mock.auth.UsersGate;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.rules.UserFaults;
import dev.partnerkit.mock.rules.UsersCall;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds.InstitutionAccess;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.net.InetSocketAddress;

/** The way into the users list: right address, then the gate, then a call for the controller. */
// For all addresses, as AffiliateDoor is.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UsersDoor {

    private static final String PREFIX = "/v1/";
    private static final String ADDRESS = "/v1/users/";
    static final String OPERATION = "listUsers";
    private static final String WITHOUT_SLASH = "/v1/users";

    private final UsersGate gate;

    UsersDoor(UsersGate gate) {
        this.gate = gate;
    }

    @RequestFilter
    void open(HttpRequest<?> request) {
        // As the router reads it, which is not how a URI does: //x is an authority there.
        if (!request.getPath().startsWith(PREFIX)) {
            return;
        }
        String path = request.getUri().getRawPath();
        QueryText query = new QueryText(request.getUri().getRawQuery());
        if (path.equals(WITHOUT_SLASH)) {
            throw UserFaults.slashMissing(corrected(request, query));
        }
        if (RouteAttributes.getRouteMatch(request).isEmpty()) {
            return;
        }
        // The router takes more slashes than the vendor.
        if (!path.equals(ADDRESS)) {
            throw UserFaults.unknownAddress(path);
        }
        // The router adds a HEAD to every GET and takes either in small letters.
        if (!request.getMethodName().equals("GET")) {
            throw UserFaults.wrongMethod(request.getMethodName(), "GET");
        }
        InstitutionAccess access = gate.admit(request.getHeaders().get("x-api-key"));
        World world = access.world();
        Trail trail = Trail.of(request);
        trail.operation = OPERATION;
        trail.world = world;
        trail.strike(world, query, trail.body);
        Calls.attach(
                request,
                new UsersCall(
                        world.snapshot(),
                        world.readings().noting(trail.notes.asked()),
                        access.institution(),
                        query,
                        trail.notes));
    }

    private static String corrected(HttpRequest<?> request, QueryText query) {
        String named = request.getHeaders().get(HttpHeaders.HOST);
        InetSocketAddress own = request.getServerAddress();
        String host = named == null || named.isBlank() ? own.getHostString() + ":" + own.getPort() : named;
        String scheme = request.isSecure() ? "https" : "http";
        return scheme + "://" + host + ADDRESS
                + (query.raw() == null || query.raw().isEmpty() ? "" : "?" + query.raw());
    }
}
