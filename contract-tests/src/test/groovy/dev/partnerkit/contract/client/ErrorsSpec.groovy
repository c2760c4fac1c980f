package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.contract.Operation
import dev.partnerkit.client.error.AuthenticationException
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.error.NotFoundException
import dev.partnerkit.client.error.PartnerException
import dev.partnerkit.client.error.PermissionException
import dev.partnerkit.client.error.Problem
import dev.partnerkit.client.error.RateLimitedException
import dev.partnerkit.client.error.ServerException
import dev.partnerkit.client.error.TransportException
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.contract.support.Searched
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList

@Title('What can go wrong with a call has a type, and tells all that is known')
class ErrorsSpec extends Specification {

    static final INVITED = new Searched('invited users', { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth()) })
    static final USERS = new Searched('users', { it.users().users(UserSearch.everybody()) })
    static final PAGE = '{"code": %s, "msg": "success", "data": {"total": 0, "list": []}}'

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    List<PartnerEvent> events = new CopyOnWriteArrayList<>()

    @Shared
    @AutoCleanup
    PartnerClients partners = clients(server.url)

    def setup() {
        server.requests.clear()
        events.clear()
    }

    def 'code #code is a success, whatever is said of it (issue 4 of 5, errors; L01)'() {
        given:
        server.answer(200, PAGE.formatted(code))

        expect:
        INVITED(partners).page().rows() == []

        where:
        code << ['"200"', '200', '"0"', '0']
    }

    def 'a business refusal comes with HTTP 200: code #code (issue 4 of 5, errors; contract, BusinessRefusal)'() {
        given:
        server.answer(200, """{"code": $code, "msg": "why it was refused"}""")

        when:
        INVITED(partners).page()

        then:
        def failed = thrown(PartnerException)
        failed.class == type
        with(failed.failure()) {
            [status(), vendorCode(), vendorMessage()] == [200, code.replace('"', ''), 'why it was refused']
        }

        where:
        code      || type
        '6000'    || AuthenticationException
        '"6000"'  || AuthenticationException
        '6001'    || AuthenticationException
        '6003'    || PermissionException
        '29001'   || RateLimitedException
        '1'       || InvalidRequestException
        '402'     || InvalidRequestException
        '904'     || InvalidRequestException
        '9016'    || InvalidRequestException
        '404'     || NotFoundException
        '500'     || ServerException
        '201'     || UnexpectedResponseException
        '77777'   || UnexpectedResponseException
        '"OK"'    || UnexpectedResponseException
    }

    def 'a code counts before the status, and a status where there is no code: #status #body (issue 4 of 5, errors)'() {
        given:
        server.answer(status, body)

        when:
        INVITED(partners).page()

        then:
        def failed = thrown(PartnerException)
        failed.class == type
        failed.failure().status() == status

        where:
        status | body                                                          || type
        400    | '{"code": 6000, "message": "m", "success": false}'            || AuthenticationException
        500    | '{"code": 29001, "msg": "m"}'                                 || RateLimitedException
        503    | '{"code": 77777, "msg": "m"}'                                 || ServerException
        401    | '{}'                                                          || AuthenticationException
        403    | '<html>'                                                      || PermissionException
        404    | ''                                                            || NotFoundException
        408    | ''                                                            || ServerException
        429    | 'slow down'                                                   || RateLimitedException
        418    | ''                                                            || InvalidRequestException
        500    | '<html>'                                                      || ServerException
        502    | ''                                                            || ServerException
        599    | '[]'                                                          || ServerException
    }

    def 'the users list refuses by status: #status #detail (issue 4 of 5, errors; L55, L56)'() {
        given:
        server.answer(status, """{"detail": "$detail"}""")

        when:
        USERS(partners).page()

        then:
        def failed = thrown(PartnerException)
        failed.class == type
        [failed.failure().status(), failed.failure().vendorMessage(), failed.failure().vendorCode()] == [status, detail, null]

        where:
        status | detail              || type
        401    | 'Not authenticated' || AuthenticationException
        401    | 'Invalid API key'   || AuthenticationException
        403    | 'Not authenticated' || AuthenticationException
        403    | 'Invalid API key'   || AuthenticationException
        403    | 'Forbidden'         || PermissionException
        400    | 'Bad product'       || InvalidRequestException
        404    | 'Not Found'         || NotFoundException
        429    | 'Too Many Requests' || RateLimitedException
        500    | 'Oops'              || ServerException
        503    | 'Come later'        || ServerException
    }

    def 'a 422 tells each parameter with its place (issue 4 of 5, errors; contract, ValidationError)'() {
        given:
        server.answer(422, '''{"detail": [
            {"type": "int_parsing", "loc": ["query", "per_page"], "msg": "Input should be a valid integer", "input": "ten"},
            {"type": "enum", "loc": ["query", "product", 0], "msg": "Input should be 'crypto'", "input": "gold"}]}''')

        when:
        USERS(partners).page()

        then:
        def refused = thrown(InvalidRequestException)
        refused.byVendor()
        refused.failure().status() == 422
        refused.problems() == [
            new Problem('query.per_page', 'ten', ': Input should be a valid integer', null),
            new Problem('query.product.0', 'gold', ": Input should be 'crypto'", null)]
        ['query.per_page', 'query.product.0', 'gold'].every { refused.message.contains(it) }
    }

    def 'what is beyond a limit is refused before it is sent, with all there is to say (issue 4 of 5, errors; L02)'() {
        when:
        partners.affiliate().assets(AssetSearch.everybody().pageSize(500)).page()

        then:
        def refused = thrown(InvalidRequestException)
        !refused.byVendor()
        refused.problems() == [new Problem('pageSize', '500', 'is not between 1 and 100', '100')]
        refused.failure().operation() == Operation.ASSETS
        [refused.failure().attempts(), refused.failure().status(), refused.failure().body()] == [0, 0, '']
        server.requests.empty
    }

    def 'retry-after is told: #told (issue 4 of 5, errors; L77)'() {
        given:
        server.answer(429, '', ['Retry-After': told] + (date ? [Date: date] : [:]))

        when:
        USERS(partners).page()

        then:
        def limited = thrown(RateLimitedException)
        limited.retryAfter() == wait
        limited.byVendor()

        where:
        told                            | date                            || wait
        '120'                           | null                            || Duration.ofSeconds(120)
        '0'                             | null                            || Duration.ZERO
        'Sat, 20 Jun 2026 04:00:30 GMT' | 'Sat, 20 Jun 2026 04:00:00 GMT' || Duration.ofSeconds(30)
        'Sat, 20 Jun 2026 04:00:30 GMT' | 'Sat, 20 Jun 2026 05:00:00 GMT' || null
        'soon'                          | 'Sat, 20 Jun 2026 04:00:00 GMT' || null
        '-5'                            | null                            || null
        '99999999999'                   | null                            || Duration.ofSeconds(999_999_999)
    }

    def 'an error tells the call: operation, attempts, correlation, and the body up to 64 KiB (issue 4 of 5, errors)'() {
        given:
        server.answer(502, 'x' * 70_000)

        when:
        INVITED(partners).calls { it.retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ZERO)) }.page()

        then:
        def failed = thrown(ServerException)
        with(failed.failure()) {
            [operation(), attempts(), status(), body().length()] == [Operation.INVITED_USERS, 3, 502, 64 * 1024]
            events*.correlation().toSet() == [correlation()] as Set
            [operation().id(), '502', '3 attempts', correlation()].every { failed.message.contains(it) }
        }
        !failed.message.contains('xxx')
        server.requests.size() == 3
    }

    def 'an error tells of its caller, whatever thread brought the answer (issue 4 of 5, errors)'() {
        given:
        server.answer(500, '')

        when:
        INVITED(partners).page()

        then:
        def failed = thrown(ServerException)
        failed.stackTrace*.className.contains(ErrorsSpec.name)
    }

    def 'every error is a PartnerException, unchecked, and none is left out here (issue 4 of 5, errors)'() {
        expect:
        RuntimeException.isAssignableFrom(PartnerException)
        PartnerException.permittedSubclasses as Set == [AuthenticationException, InvalidRequestException, NotFoundException,
            PermissionException, RateLimitedException, ServerException, TransportException, UnexpectedResponseException] as Set
    }

    private PartnerClients clients(URI url) {
        PartnerClients.builder().sandbox(url).limits(RateLimits.OFF).calls { it.retry(RetryPolicy.NEVER) }
            .http('max-content-length', 100_000).listener { events << it }.build()
    }
}
