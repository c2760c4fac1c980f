package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.error.NotFoundException
import dev.partnerkit.client.error.TransportException
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.error.UnexpectedResponseException.Kind
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.contract.support.Searched
import dev.partnerkit.contract.support.Silent
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CompletionException

@Title('No answer, half an answer, or one that is none of the contract')
class OddAnswersSpec extends Specification {

    static final INVITED = new Searched('invited users', { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth()) })
    static final USERS = new Searched('users', { it.users().users(UserSearch.everybody()) })
    static final PAGE = '{"code": %s, "msg": "success", "data": {"total": 0, "list": []}}'

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    @AutoCleanup
    PartnerClients partners = clients(server.url)

    def setup() {
        server.requests.clear()
    }

    def 'an answer that is no object is told by no empty place: #body (issue 4 of 5, errors)'() {
        given:
        server.answer(200, body)

        when:
        INVITED(partners).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.message.startsWith('the answer is no object (')

        where:
        body << ['null', '[]', '7']
    }

    def 'a status that tells of no parameter is told as what it is: #status (issue 4 of 5, errors)'() {
        given:
        server.answer(status, '')

        when:
        USERS(partners).page()

        then:
        def refused = thrown(InvalidRequestException)
        refused.message.startsWith(message)

        where:
        status || message
        400    || 'the vendor refused the parameters ('
        405    || 'refused with status 405 ('
        406    || 'refused with status 406 ('
        410    || 'refused with status 410 ('
        413    || 'refused with status 413 ('
    }

    def 'a 404 is never null: #form of #vendor (issue 4 of 5, errors)'() {
        given:
        server.answer(404, body)

        when:
        ask(listing(partners))

        then:
        thrown(NotFoundException)

        where:
        vendor     | listing | body                      | form     | ask
        'coinw'    | INVITED | ''                        | 'page'   | { it.page() }
        'coinw'    | INVITED | '{"code": 404, "msg": ""}'| 'rows'   | { it.iterator().hasNext() }
        'coinw'    | INVITED | '<html>'                  | 'future' | { found -> unwrapped { found.pageAsync().join() } }
        'coinw'    | INVITED | ''                        | 'all'    | { it.harvest().collect() }
        'cryptofi' | USERS   | ''                        | 'page'   | { it.page() }
        'cryptofi' | USERS   | '{"detail": "Not Found"}' | 'stream' | { it.stream().count() }
        'cryptofi' | USERS   | '<html>'                  | 'future' | { found -> unwrapped { found.pageAsync().join() } }
        'cryptofi' | USERS   | ''                        | 'all'    | { it.harvest().collect() }
    }

    def 'an answer that is none of the contract is told apart: #body (issue 4 of 5, errors)'() {
        given:
        server.answer(200, body, headers)

        when:
        (vendor == 'coinw' ? INVITED : USERS)(partners).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == kind
        odd.failure().body() == (kind == Kind.TOO_LARGE ? '' : body)
        !odd.mayPass()

        where:
        vendor     | body                                     | headers                     || kind
        'coinw'    | '<html><body>502</body></html>'          | ['Content-Type': 'text/html'] || Kind.NOT_JSON
        'coinw'    | ''                                       | [:]                         || Kind.NOT_JSON
        'coinw'    | '{"code": "200", "da'                    | [:]                         || Kind.NOT_JSON
        'coinw'    | '[]'                                     | [:]                         || Kind.WRONG_SHAPE
        'coinw'    | '{"data": {"total": 0, "list": []}}'     | [:]                         || Kind.WRONG_SHAPE
        'coinw'    | '{"code": "200"}'                        | [:]                         || Kind.WRONG_SHAPE
        'coinw'    | '{"code": "200", "data": []}'            | [:]                         || Kind.WRONG_SHAPE
        'coinw'    | '{"code": "200", "data": {"total": 0}}'  | [:]                         || Kind.WRONG_SHAPE
        'coinw'    | PAGE.formatted('"200"') + ' ' * 200_000  | [:]                         || Kind.TOO_LARGE
        'cryptofi' | '<html><body>502</body></html>'          | ['Content-Type': 'text/html'] || Kind.NOT_JSON
        'cryptofi' | ''                                       | [:]                         || Kind.NOT_JSON
        'cryptofi' | '{"items": ['                            | [:]                         || Kind.NOT_JSON
        'cryptofi' | '[]'                                     | [:]                         || Kind.WRONG_SHAPE
        'cryptofi' | '{}'                                     | [:]                         || Kind.WRONG_SHAPE
        'cryptofi' | '{"items": {}, "total_records": 0, "last_record_number": 0}' | [:]     || Kind.WRONG_SHAPE
    }

    def 'where no connection is to be had, that is told (issue 4 of 5, errors)'() {
        given:
        def gone = new Silent()
        gone.close()
        def nowhere = clients(gone.url)

        when:
        listing(nowhere).page()

        then:
        def failed = thrown(TransportException)
        failed.kind() == TransportException.Kind.CONNECT
        failed.mayPass()
        [failed.failure().status(), failed.failure().body(), failed.failure().attempts()] == [0, '', 1]

        cleanup:
        nowhere.close()

        where:
        listing << [INVITED, USERS]
    }

    def 'an answer that does not come in time is told as such, soon (issue 4 of 5, errors)'() {
        given:
        def silent = new Silent()
        def unanswered = clients(silent.url)
        def begun = System.nanoTime()

        when:
        listing(unanswered).calls { it.attempt(Duration.ofMillis(100)) }.page()

        then:
        def failed = thrown(TransportException)
        failed.kind() == TransportException.Kind.TIMEOUT
        failed.message.contains('no answer within 100 ms')
        Duration.ofNanos(System.nanoTime() - begun) < Duration.ofSeconds(5)

        cleanup:
        unanswered.close()
        silent.close()

        where:
        listing << [INVITED, USERS]
    }

    def 'a connection that ends before the answer is whole is told as closed (issue 4 of 5, errors)'() {
        given:
        server.answer(200, '{"items": []', ['Content-Length': '1000'])

        when:
        listing(partners).page()

        then:
        def failed = thrown(TransportException)
        failed.kind() == TransportException.Kind.CLOSED

        where:
        listing << [INVITED, USERS]
    }

    private PartnerClients clients(URI url) {
        PartnerClients.builder().sandbox(url).limits(RateLimits.OFF).calls { it.retry(RetryPolicy.NEVER) }
            .http('max-content-length', 100_000).build()
    }

    static unwrapped(Closure call) {
        try {
            call()
        } catch (CompletionException e) {
            throw e.cause
        }
    }
}
