package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Control
import dev.partnerkit.mock.fault.MagicUids
import groovy.json.JsonException
import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration

@Title('The control API: faults')
class FaultsSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final KYC = '/user/kyc/list'

    def world = new Control().open('''\
        clock: {freeze: 2026-06-20 12:00:00}
        limits: off
        changes:
          - registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}
          - enrolled: {institution: i, accountId: m, createdAt: 2026-06-01T00:00:00Z, accounts: [{product: CRYPTO, kycStatus: approved, value: 1}]}'''.stripIndent())

    def setup() {
        world.wire.checked = false
    }

    def 'a refusal of the vendor: #refusal (L74)'() {
        given:
        world.post('/faults', "refusal: $refusal")

        expect:
        with(world.wire.get(LIST)) {
            [status, json.code] == [affiliate, code]
            reason.contains('fault 1 strikes')
        }
        world.wire.users().status == users

        where:
        refusal               || affiliate | code  | users
        'not-authenticated'   || 200       | 6000  | 401
        'invalid-signature'   || 200       | 6001  | 401
        'permission-missing'  || 200       | 6003  | 401
        'rate-limited'        || 200       | 29001 | 429
        'malformed-parameter' || 400       | 904   | 400
        'rule-broken'         || 200       | 9016  | 400
    }

    def 'an error of the server itself'() {
        given:
        world.post('/faults', 'refusal: internal-error')

        expect:
        [world.wire.get(LIST).status, world.wire.users().status] == [500, 500]
    }

    def 'a bare status: #status'() {
        given:
        world.post('/faults', "status: $status")

        expect:
        with(world.wire.get(LIST)) {
            [it.status, text] == [status, '']
        }

        where:
        status << [204, 302, 429, 502, 503, 504]
    }

    def 'a body that is no JSON, although the answer is complete'() {
        given:
        world.post('/faults', 'body: malformed')

        when:
        world.wire.get(LIST).json

        then:
        thrown(JsonException)
    }

    def 'an empty body, a page of a proxy, a field or a value the contract does not know, another type'() {
        when:
        world.post('/faults', '{body: empty, times: 1}')

        then:
        world.wire.get(LIST).text == ''

        when:
        world.post('/faults', '{body: wrong-type, times: 1}')

        then:
        with(world.wire.get(LIST)) {
            header('content-type') == 'text/html'
            text.contains('502 Bad Gateway')
        }

        when:
        world.post('/faults', '{body: unknown-field, times: 1}')

        then:
        world.wire.get(LIST).json.data.list[0].notInTheContract == 'new'

        when:
        world.post('/faults', '{body: unknown-value, times: 1}')

        then:
        world.wire.users().json.items[0].accounts[0].kyc_status == 'not_in_the_set'

        when:
        world.post('/faults', '{body: changed-type, times: 1}')

        then:
        world.wire.get(LIST).json.data.list[0].uid == '7'
    }

    def 'a connection that is reset, or ends in the middle of an answer'() {
        given:
        world.post('/faults', "connection: $connection")

        when:
        world.wire.get(LIST)

        then:
        thrown(IOException)

        where:
        connection << ['reset', 'truncate']
    }

    def 'an answer that drips'() {
        given:
        world.post('/faults', 'drip: {bytes: 10, every: 10ms}')
        def begun = System.nanoTime()

        expect:
        world.wire.get(LIST).uids == [7]
        Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 80
    }

    def 'answers to requests that did not wait come whole, one after the other, behind one that drips'() {
        given:
        world.post('/faults', '{drip: {bytes: 7, every: 5ms}, times: 2}')
        def request = "GET /v1/users/ HTTP/1.1\r\nHost: localhost\r\nx-api-key: $world.wire.partnerKey\r\n\r\n"

        when:
        def bodies = new Socket(world.control.base.host, world.control.base.port).withCloseable { socket ->
            socket.soTimeout = 10_000
            socket.outputStream << request * 3
            def input = new DataInputStream(new BufferedInputStream(socket.inputStream))
            (1..3).collect {
                int length = 0
                for (def line = input.readLine(); line; line = input.readLine()) {
                    length = line.toLowerCase().startsWith('content-length:') ? line.substring(15).trim() as int : length
                }
                new JsonSlurper().parse(input.readNBytes(length))
            }
        }

        then:
        bodies*.total_records == [1, 1, 1]
    }

    def 'an answer that is late: #delay'() {
        given:
        world.post('/faults', "latency: $delay")
        def begun = System.nanoTime()

        expect:
        world.wire.get(LIST).uids == [7]
        Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 50

        where:
        delay << ['{fixed: 50ms}', '{least: 50ms, most: 60ms}', '{median: 1s, sigma: 0.1}']
    }

    def 'it strikes only where, as often and as long as it is meant to'() {
        given:
        world.post('/faults', '{status: 503, operation: listInvitedUsers, times: 2}')
        world.post('/faults', '{status: 502, uid: 8}')
        world.post('/faults', '{status: 500, operation: listUsers, lasting: 5m}')

        expect:
        (1..3).collect { world.wire.get(LIST).status } == [503, 503, 200]
        world.wire.get(LIST, [uid: 8]).status == 502
        world.wire.get(LIST, [uid: 7]).status == 200
        world.wire.users().status == 500

        when:
        world.post('/clock', 'advance: 5m')

        then:
        world.wire.users().status == 200
        world.get('/faults').json*.id == [2]
    }

    def 'the same seed strikes the same requests'() {
        given:
        def strikes = {
            def id = world.post('/faults', '{status: 503, probability: 0.5, seed: 7}').json.id
            def seen = (1..20).collect { world.wire.get(LIST).status }
            world.control.delete("/worlds/$world.name/faults/$id")
            seen
        }

        expect:
        with(strikes()) {
            it == strikes()
            it.toSet() == [200, 503].toSet()
        }
    }

    def 'before, the request counts for nothing; after, it has counted'() {
        given:
        world.patch('limits: off,1')
        world.post('/faults', "{status: 503, times: 1, phase: $phase}")

        expect:
        world.wire.get(LIST).status == 503
        world.wire.get(LIST).json.code as int == code

        where:
        phase    || code
        'before' || 200
        'after'  || 29001
    }

    def 'the journal says which fault it was'() {
        given:
        world.post('/faults', '{status: 503}')
        world.post('/faults', '{latency: {fixed: 1ms}}')
        world.wire.get(LIST)

        expect:
        world.get('/journal').json.exchanges[0].fault == 'fault 2, held back 1 ms, Status[status=503]'
    }

    def 'a uid can bring its fault along: #uid'() {
        expect:
        world.wire.get(LIST, [uid: MagicUids.FIRST + uid]).json.code == code
        world.wire.post('/team/users/range', [uid: MagicUids.FIRST + uid]).json.code == code

        where:
        uid || code
        1   || 6000
        4   || 29001
        5   || 904
    }

    def 'a uid can bring a status or a delay along'() {
        expect:
        world.wire.get(LIST, [uid: MagicUids.FIRST + 1_503]).status == 503
        world.wire.get(LIST, [uid: MagicUids.FIRST + 10_020]).status == 200
        world.wire.users("user_account_id=${MagicUids.FIRST + 1_418}").status == 418
    }

    def 'faults are listed in the words they were planned in, and taken back'() {
        given:
        def plans = ['{latency: {least: 1ms, most: 5ms}}', '{drip: {bytes: 3, every: 7ms}, times: 3}', '{body: malformed, probability: 0.25, seed: 3}']
        plans.each { world.post('/faults', it) }

        expect:
        with(world.get('/faults').json) {
            it*.id == [1, 2, 3]
            it[0].latency == [least: '1ms', most: '5ms']
            it[1].drip == [bytes: 3, every: '7ms']
            [it[1].times, it[1].struck] == [3, 0]
            [it[2].body, it[2].probability, it[2].seed] == ['malformed', 0.25, 3]
        }
        world.control.delete("/worlds/$world.name/faults").status == 204
        world.get('/faults').json == []
    }

    def 'a fault is refused: #fault'() {
        expect:
        with(world.post('/faults', fault)) {
            [status, it.detail] == [400, detail]
        }
        world.get('/faults').json == []

        where:
        fault                                   || detail
        ''                                      || 'line 1: wants one of latency, refusal, status, body, connection, drip, not 0'
        '{status: 503, body: empty}'            || 'line 1: wants one of latency, refusal, status, body, connection, drip, not 2'
        'status: 99'                            || 'line 1: status 99 is not between 200 and 599'
        '{status: 503, times: 0}'               || 'line 1: times 0 is not between 1 and 2147483647'
        '{status: 503, probability: 1.5}'       || 'line 1: probability 1.5 is not above 0 and at most 1'
        '{status: 503, probability: 0}'         || 'line 1: probability 0.0 is not above 0 and at most 1'
        '{status: 503, lasting: -1s}'           || 'line 1: lasting PT-1S is not above zero and at most PT87600H'
        '{status: 503, lasting: PT9223372036854775807S}' || 'line 1: lasting PT2562047788015215H30M7S is not above zero and at most PT87600H'
        '{status: 503, operation: listNothing}' || 'line 1: operation listNothing does not fit: it is none of listInvitedUserKycResults, listInvitedUsers, listInvitedUserAssets, listTeamUsersInRange, listUsers'
        'latency: {fixed: 5h}'                  || 'line 1: latency fixed PT5H is not between 0 and PT2M'
        'latency: {least: 5s, most: 1s}'        || 'line 1: latency most PT1S is less than least PT5S'
        'latency: {}'                           || 'line 1: latency wants fixed, or least and most, or median and sigma'
        'drip: {every: 1h}'                     || 'line 1: every PT1H is not between 0 and 10 seconds'
        'body: nicer'                           || 'line 1: body nicer does not fit: it is none of malformed, empty, wrong-type, unknown-field, unknown-value, changed-type'
    }
}
