package dev.partnerkit.mock.http;

import dev.partnerkit.mock.auth.AffiliateGate;
import dev.partnerkit.mock.auth.AffiliateGate.Admission;
import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.rules.AffiliateCall;
import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.rules.BodyParameters;
import dev.partnerkit.mock.rules.QueryParameters;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.throttle.Visit;
import dev.partnerkit.mock.throttle.Wait;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.concurrent.CompletableFuture;

/** The way into every affiliate operation: right address, then the gate, then the throttle, then a call for the controller. */
// For all addresses: as soon as one filter has a pattern, the framework chooses and sorts them anew for every request,
// which was 7 % of what a page of a hundred rows took.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AffiliateDoor {

    private static final String PREFIX = "/api/";
    private static final byte[] NO_BODY = {};
    // No request of the contract comes near it.
    private static final int MOST_BODY_BYTES = 1 << 20;

    private final Worlds worlds;
    private final AffiliateGate gate;

    AffiliateDoor(Worlds worlds, AffiliateGate gate) {
        this.worlds = worlds;
        this.gate = gate;
    }

    // The future ends in the request and never in null: null that comes late, when the body arrives after the headers,
    // is taken for an answer that never came, and the caller gets a 503.
    @RequestFilter
    CompletableFuture<HttpRequest<?>> open(HttpRequest<?> request) {
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (!request.getPath().startsWith(PREFIX) || !(route instanceof MethodBasedRouteMatch<?, ?> operation)) {
            return CompletableFuture.completedFuture(request);
        }
        // The router takes more slashes than the vendor.
        if (request.getPath().endsWith("/")) {
            throw AffiliateFaults.unknownAddress(request.getPath());
        }
        // It also takes HEAD for GET, and small letters for capitals.
        String taken = request.getMethod() == HttpMethod.POST ? "POST" : "GET";
        if (!request.getMethodName().equals(taken)) {
            throw AffiliateFaults.wrongMethod(request.getMethodName(), taken);
        }
        if (request.getMethod() == HttpMethod.GET || !(request instanceof ServerHttpRequest<?> received)) {
            admit(request, operation.getMethodName(), NO_BODY);
            return CompletableFuture.completedFuture(request);
        }
        return received.byteBody().split(SplitBackpressureMode.FASTEST).buffer().thenApply(buffered -> {
            try (buffered) {
                if (buffered.length() > MOST_BODY_BYTES) {
                    throw AffiliateFaults.request(413, "the body is longer than " + MOST_BODY_BYTES + " bytes");
                }
                admit(request, operation.getMethodName(), buffered.toByteArray());
                return request;
            }
        });
    }

    private void admit(HttpRequest<?> request, String operation, byte[] body) {
        HttpHeaders headers = request.getHeaders();
        QueryText query = new QueryText(request.getUri().getRawQuery());
        Trail trail = Trail.of(request);
        trail.operation = operation;
        trail.body = body;
        String apiKey = headers.get("api_key");
        SignedRequest signed = new SignedRequest(
                apiKey,
                headers.get("timestamp"),
                headers.get("sign"),
                request.getMethodName(),
                request.getUri().getRawPath(),
                query,
                body);
        trail.known(apiKey == null ? null : worlds.affiliate(apiKey), signed, headers.get(HttpHeaders.HOST));
        Admission admission = gate.admit(signed);
        trail.examination = admission.objection() == null ? null : trail.examination;
        World world = admission.access().world();
        long partner = admission.access().key().uid();
        trail.object(admission.objection());
        trail.strike(world, query, body);
        if (!trail.countsForNothing()) {
            Visit visit = new Visit(operation, partner, address(request));
            Wait wait = world.throttle().admit(visit);
            trail.used = world.throttle().used(visit);
            if (wait != null) {
                trail.object(AffiliateFaults.tooManyRequests(world.readings(), wait.reason()));
            }
        }
        Readings readings = world.readings().noting(trail.notes.asked());
        Calls.attach(
                request,
                new AffiliateCall(
                        world.snapshot(),
                        readings,
                        world.clock().instant(),
                        partner,
                        request.getMethod() == HttpMethod.GET
                                ? new QueryParameters(query, readings)
                                : new BodyParameters(JsonObjects.read(request, body, readings), readings),
                        trail.notes));
    }

    // Of the connection itself: what a header says of it anyone can write.
    private static String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().getHostAddress();
    }
}
