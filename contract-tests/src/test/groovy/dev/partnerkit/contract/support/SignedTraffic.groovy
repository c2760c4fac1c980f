package dev.partnerkit.contract.support

import dev.partnerkit.mock.auth.AffiliateGate
import dev.partnerkit.mock.auth.SignedRequest
import dev.partnerkit.mock.rules.Fault
import dev.partnerkit.mock.rules.QueryText
import groovy.transform.CompileStatic
import io.micronaut.http.HttpRequest
import io.micronaut.http.MutableHttpRequest
import io.micronaut.http.uri.UriBuilder

import java.time.Clock
import java.util.function.Consumer

/** Requests by chance on their way from the client's signature to the mock's own check, without a wire between them. */
@CompileStatic
class SignedTraffic {

    private static final String LIST = '/api/v3/patener/openapi/v1/partner/invitation/user/list'

    private final AffiliateGate gate = new AffiliateGate(Mock.SERVER.worlds(), Clock.systemUTC())
    private final Consumer<MutableHttpRequest<?>> signing

    SignedTraffic(Consumer<MutableHttpRequest<?>> signing) {
        this.signing = signing
    }

    /** What the mock has against some of so many requests. */
    List<String> refusals(Random random, int many) {
        List<String> told = []
        for (int i = 0; i < many && told.size() < 5; i++) {
            def request = signed(random)
            def objection = objection(request)
            if (objection) {
                told << ("$objection: ${request.method()} ${request.query().raw()} ${new String(request.body(), 'UTF-8')}" as String)
            }
        }
        told
    }

    /** A request as a server has it. */
    SignedRequest signed(Random random) {
        def request = random.nextInt(4) == 0 ? body(random) : query(random)
        signing.accept(request)
        // Under this name the signature travels until the last moment.
        new SignedRequest(request.headers.get('api_key'), request.headers.get('timestamp'), request.headers.get('partner-secret-sign'),
            request.methodName, request.uri.rawPath, new QueryText(request.uri.rawQuery), request.getBody(byte[]).orElse(new byte[0]))
    }

    /** What the mock has against a request, or null. */
    String objection(SignedRequest request) {
        try {
            gate.admit(request)
            null
        } catch (Fault fault) {
            fault.reason()
        }
    }

    // Blanks come as %20 from the one, and as plus signs from the other.
    private static MutableHttpRequest<?> query(Random random) {
        def address = UriBuilder.of(LIST)
        List<String> pairs = []
        int many = random.nextInt(5)
        for (int i = 0; i < many; i++) {
            String name = random.nextInt(3) == 0 ? Oddities.text(random, 1 + random.nextInt(4)) : 'p' + i
            String value = Oddities.text(random, random.nextInt(16))
            address.queryParam(name, value)
            pairs << URLEncoder.encode(name, 'UTF-8') + '=' + URLEncoder.encode(value, 'UTF-8')
        }
        HttpRequest.GET(random.nextBoolean() ? address.build() : URI.create(LIST + (pairs ? '?' + pairs.join('&') : '')))
    }

    private static MutableHttpRequest<?> body(Random random) {
        Map<String, String> fields = [:]
        int many = random.nextInt(5)
        for (int i = 0; i < many; i++) {
            fields.put(Oddities.text(random, 1 + random.nextInt(4)), Oddities.text(random, random.nextInt(16)))
        }
        HttpRequest.POST('/api/v3/patener/openapi/v1/partner/team/users/range', fields as Object)
    }
}
