package dev.partnerkit.contract.client

import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.contract.support.RawCapture.Received
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.seed.Documents
import io.micronaut.context.ApplicationContext
import io.micronaut.context.annotation.Requires
import io.micronaut.core.annotation.Order
import io.micronaut.http.MutableHttpRequest
import io.micronaut.http.annotation.Body
import io.micronaut.http.annotation.ClientFilter
import io.micronaut.http.annotation.Get
import io.micronaut.http.annotation.Post
import io.micronaut.http.annotation.QueryValue
import io.micronaut.http.annotation.RequestFilter
import io.micronaut.http.client.annotation.Client
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

import java.time.OffsetDateTime

@Title('What the clients put on the wire')
class RequestSpec extends Specification {

    @AutoCleanup
    RawCapture server = new RawCapture()

    @AutoCleanup
    ApplicationContext application = Application.start(Application.KEYS + Application.at(server.url))

    AffiliateApi affiliate = application.getBean(AffiliateApi)
    UsersApi users = application.getBean(UsersApi)

    def 'a blank travels as %20 and never as a plus sign (contract, AffiliateSignature, point 4)'() {
        when:
        affiliate.listInvitedUsers('2026-03-01 00:00:00', '2026-03-31 23:59:59', 1, 100, null, 'a b+c').join()

        then:
        server.only.query == 'startTime=2026-03-01%2000%3A00%3A00&endTime=2026-03-31%2023%3A59%3A59' +
            '&pageNo=1&pageSize=100&referralCode=a%20b%2Bc'
    }

    def 'the query is signed not encoded and in the order it travels, with #code in it (L71)'() {
        when:
        affiliate.listInvitedUsers('2026-06-01 00:00:00', null, 2, 50, 1116977, code).join()

        then:
        server.only.decodedQuery == "startTime=2026-06-01 00:00:00&pageNo=2&pageSize=50&uid=1116977&referralCode=$code"
        isSigned(server.only, '?' + server.only.decodedQuery)

        where:
        code << ['PARTNER01', 'a b', 'a+b', '100%', '%41', 'a&uid=1', 'a=b', 'a#b', 'ünï', '推广', '😀', '"/?@:,;\\~']
    }

    def 'every query of an affiliate operation is signed: #operation (contract, security)'() {
        when:
        call(affiliate).join()

        then:
        server.only.path.endsWith(operation)
        isSigned(server.only, '?' + server.only.decodedQuery)

        where:
        operation                   | call
        '/invitation/user/kyc/list' | { it.listInvitedUserKycResults('2026-03-01 00:00:00', null, null, null, null) }
        '/invitation/user/list'     | { it.listInvitedUsers(null, null, 1, null, null, null) }
        '/invitation/user/assets'   | { it.listInvitedUserAssets(null, null, '2026-03-01 00:00:00', null, null, null) }
    }

    def 'the body signed is the body sent, byte for byte (contract, AffiliateSignature, point 5)'() {
        when:
        affiliate.listTeamUsersInRange(startTime: '2026-06-01 00:00:00', referralCode: 'ünï "推广" \\ 😀', type: '3',
            partnerUids: [9007199254740993L]).join()

        then:
        server.only.headers['content-type'] == 'application/json'
        server.only.query == ''
        isSigned(server.only, new String(server.only.body, 'UTF-8'))
        server.only.json == [startTime: '2026-06-01 00:00:00', referralCode: 'ünï "推广" \\ 😀', type: '3',
            partnerUids: [9007199254740993L]]
    }

    def 'with nothing to say an empty object is sent and signed (L47)'() {
        when:
        affiliate.listTeamUsersInRange([:]).join()

        then:
        new String(server.only.body, 'UTF-8') == '{}'
        isSigned(server.only, '{}')
    }

    def 'without any body an empty object is sent and signed, from a client of one\'s own to the same service (L47)'() {
        when:
        application.getBean(Sibling).list()

        then:
        new String(server.only.body, 'UTF-8') == '{}'
        isSigned(server.only, '{}')
    }

    def 'a body that is #form already goes out as it is, from a client of one\'s own to the same service (L47)'() {
        when:
        application.getBean(Sibling).list(body)

        then:
        new String(server.only.body, 'UTF-8') == '{"code":  "推广"}'
        isSigned(server.only, '{"code":  "推广"}')

        where:
        form    | body
        'text'  | '{"code":  "推广"}'
        'bytes' | '{"code":  "推广"}'.getBytes('UTF-8')
    }

    def 'a plus sign in the path of a client of one\'s own is no blank (contract, AffiliateSignature, point 3)'() {
        when:
        application.getBean(Sibling).find('a b')

        then:
        server.only.target == '/a+b?code=a%20b'
        isSigned(server.only, '?code=a b')
    }

    def 'what a filter of the application\'s own adds is signed like the rest (contract, AffiliateSignature, point 4)'() {
        given:
        def filtered = Application.start(Application.KEYS + Application.at(server.url) + [(Adding.SWITCH): true])

        when:
        filtered.getBean(AffiliateApi).listInvitedUsers(null, null, null, null, 1116977, null).join()

        then:
        server.only.query == 'uid=1116977&added=a%20b'
        isSigned(server.only, '?' + server.only.decodedQuery)

        cleanup:
        filtered.close()
    }

    def 'the timestamp is the Unix time of the call in milliseconds (contract, AffiliateTimestamp)'() {
        given:
        def before = System.currentTimeMillis()

        when:
        affiliate.listInvitedUsers(null, null, null, null, null, null).join()

        then:
        (server.only.headers.timestamp as long) in before..System.currentTimeMillis()
    }

    def 'the users list goes out with its own key and nothing of the other vendor (contract, PartnerApiKey)'() {
        when:
        users.listUsers('a b+c&d', 'roth_ira', null, null, null, null, OffsetDateTime.parse('2025-08-01T00:00:00+02:00'),
            null, 10, 20, null, null).join()

        then:
        server.only.path == '/v1/users/'
        server.only.decodedQuery == 'user_account_id=a b+c&d&product=roth_ira' +
            '&created_at_start=2025-08-01T00:00:00+02:00&per_page=10&last_record_number=20'
        server.only.headers['x-api-key'] == Documents.PARTNER_KEY
        server.only.headers.keySet().disjoint(['api_key', 'timestamp', 'sign'])
    }

    /** Whether the signature is that of what arrived, reckoned here anew. */
    private static boolean isSigned(Received request, String queryOrBody) {
        assert request.headers.api_key == Documents.KEY.apiKey()
        assert !request.headers['x-api-key']
        def text = request.headers.timestamp + request.method + request.path + queryOrBody
        assert request.headers.sign == Wire.sign(Documents.KEY.secret(), text)
        true
    }

    /** Other operations of the vendor, as an application might add them by hand. */
    @Client('coinw-partner')
    static interface Sibling {

        @Post('/api/v3/patener/openapi/v1/partner/invitation/user/volume/list')
        String list(@Body Object json)

        @Post('/api/v3/patener/openapi/v1/partner/invitation/user/volume/list')
        String list()

        @Get('/a+b')
        String find(@QueryValue String code)
    }

    /** A filter such as an application might have for the same service, in the middle of the order. */
    @Order(0)
    @Requires(property = Adding.SWITCH)
    @ClientFilter(serviceId = 'coinw-partner')
    static class Adding {

        static final String SWITCH = 'request-spec.adding'

        @RequestFilter
        void add(MutableHttpRequest<?> request) {
            request.parameters.add('added', 'a b')
        }
    }
}
