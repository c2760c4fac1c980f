package dev.partnerkit.contract

import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Rush
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.World
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.contract.support.Rush.ASSETS
import static dev.partnerkit.contract.support.Rush.KYC
import static dev.partnerkit.contract.support.Rush.RANGE
import static dev.partnerkit.contract.support.Rush.REFUSED
import static dev.partnerkit.contract.support.Rush.USERS

@Title('How often an affiliate may ask')
class RateLimitSpec extends Specification {

    def rush = new Rush()

    def 'of #sent requests in one second to #operation #letIn are let in (seeds 002 and 003, frequency limit; L43)'() {
        expect:
        rush.admitted(sent, operation) == letIn

        where:
        operation | sent || letIn
        ASSETS    | 4    || 4
        ASSETS    | 5    || 5
        ASSETS    | 6    || 5
        ASSETS    | 20   || 5
        RANGE     | 4    || 4
        RANGE     | 5    || 5
        RANGE     | 6    || 5
        RANGE     | 20   || 5
        USERS     | 20   || 20
        KYC       | 20   || 20
    }

    def 'the operations that are limited, and how, are those of the contract (L43)'() {
        expect:
        Contract.operations().findAll { it.v3.tags == ['Affiliate'] }.every { path, method, operation ->
            def limit = operation.extensions?.get('x-rate-limit')
            assert rush.admitted(10, path - Wire.AFFILIATE) == (limit ? limit.requests : 10)
            true
        }
    }

    def 'a refusal is the documented body with status 200, the reason says which limit and until when (L43)'() {
        given:
        rush.admitted(5, ASSETS)
        rush.at('PT0.15S')

        expect:
        with(rush.ask(ASSETS)) {
            status == 200
            text == '{"code":29001,"msg":"API access frequently"}'
            header('Content-Type') == 'application/json'
            header('Retry-After') == null
            reason == 'more than 5 requests in a second to listInvitedUserAssets from 127.0.0.1 by user 1000000; ' +
                'the next is free at 2026-06-17T04:00:01Z, in 850 ms of the world\'s time'
        }
    }

    def 'each of the two operations counts by itself, and they leave the others alone (L43)'() {
        expect:
        [ASSETS, RANGE, ASSETS, RANGE].collect { rush.admitted(6, it) } == [5, 5, 0, 0]
        rush.admitted(6, USERS) == 6
        rush.admitted(6, KYC) == 6
    }

    def 'a user counts by itself, under whichever of its keys, and in each world anew (L43)'() {
        given:
        def wires = [rush.arranged.wire, rush.wireOf(1_000_000), rush.wireOf(2), new Rush().arranged.wire]

        expect:
        wires.collect { rush.admitted(6, ASSETS, it) } == [5, 0, 5, 5]
    }

    @Requires({ os.linux })
    def 'user and address count as a pair: another address has requests of its own (L43)'() {
        expect:
        [admittedFrom('127.0.0.1', 6), admittedFrom('127.0.0.2', 6), admittedFrom('127.0.0.1', 1)] == [5, 5, 0]
    }

    def 'the address is that of the connection, whatever #header says of it (L43)'() {
        given:
        rush.admitted(5, ASSETS)

        expect:
        rush.arranged.wire.send('GET', Wire.AFFILIATE + ASSETS, rush.signed(ASSETS) + [(header): value], null)
            .json.code == REFUSED

        where:
        header            | value
        'X-Forwarded-For' | '203.0.113.7'
        'X-Real-IP'       | '203.0.113.7'
        'Forwarded'       | 'for=203.0.113.7'
    }

    def 'of #sent requests to all four operations together #letIn are let in (L44)'() {
        given: 'as many to the limited operations as these take'
        assert rush.admitted(6, ASSETS) == 5
        assert rush.admitted(6, RANGE) == 5

        expect:
        rush.admitted(45, KYC) + rush.admitted(sent - 55, USERS) == letIn - 10

        where:
        sent || letIn
        99   || 99
        100  || 100
        101  || 100
        120  || 100
    }

    def 'once all is used up, every operation is refused, another user is not, and the reason says so (L44)'() {
        given:
        rush.admitted(100, USERS)
        def other = rush.wireOf(2)

        expect:
        [ASSETS, RANGE, USERS, KYC].every { rush.ask(it).json == [code: REFUSED, msg: 'API access frequently'] }
        [ASSETS, RANGE, USERS, KYC].every { rush.admitted(1, it, other) == 1 }
        rush.ask(KYC).reason == 'more than 100 requests in a second to all affiliate operations by user 1000000; ' +
            'the next is free at 2026-06-17T04:00:01Z, in 1000 ms of the world\'s time'
    }

    def 'the users list is another vendor, whose page names no limit (seed 004)'() {
        given:
        rush.limits('1,1')

        expect:
        (1..20).every { rush.arranged.wire.users().status == 200 }
    }

    def 'of two limits used up the reason names the one that lasts longer: after #first, #second (L43, L44)'() {
        given:
        rush.limits('1,2')
        assert rush.admitted(1, first) == 1
        rush.at('PT0.4S')
        assert rush.admitted(1, second) == 1

        expect:
        with(rush.ask(ASSETS)) {
            reason.startsWith("more than $limit")
            reason.contains("is free at 2026-06-17T04:00:0$until,")
        }

        where:
        first  | second || limit                          | until
        USERS  | ASSETS || '1 requests in a second to li' | '1.400Z'
        ASSETS | USERS  || '1 requests in a second to li' | '1Z'
        USERS  | RANGE  || '2 requests in a second to al' | '1Z'
    }

    def 'limits are what a world sets them to: #limits (L43, L44)'() {
        given:
        rush.limits(limits)

        expect:
        [rush.admitted(7, ASSETS), rush.admitted(7, RANGE), rush.admitted(100, USERS)] == letIn

        where:
        limits       || letIn
        'documented' || [5, 5, 90]
        'off'        || [7, 7, 100]
        '2,off'      || [2, 2, 100]
        'off,9'      || [7, 2, 0]
        '3,8'        || [3, 3, 2]
        '1,1'        || [1, 0, 0]
    }

    def 'a world starts with the documented limits (L43, L44)'() {
        expect:
        new World('new').throttle().limits() == Limits.DOCUMENTED
        Limits.DOCUMENTED == new Limits(5, 100)
    }

    def 'a request is refused for coming too often before its parameters are looked at (upstream, order of checks)'() {
        given:
        rush.admitted(5, ASSETS)
        rush.admitted(5, RANGE)

        expect:
        rush.arranged.wire.get(ASSETS, [pageSize: 0]).json.code == REFUSED
        rush.arranged.wire.postText(RANGE, '{').json.code == REFUSED
        rush.arranged.wire.postText(RANGE, '{}', 'text/plain').json.code == REFUSED
    }

    def 'who is calling is settled before how often, and does not count: #trouble (upstream, order of checks)'() {
        given:
        def key = rush.wireOf(1_000_000).key
        Mock.SERVER.worlds().admit(rush.arranged.world, held(key))
        def caller = new Wire(held(key).with(sent))

        expect:
        (1..6).every { rush.ask(ASSETS, caller).json.code == code }
        rush.admitted(6, ASSETS) == 5
        rush.ask(ASSETS, caller).json.code == code

        where:
        trouble      | held                       | sent                                                || code
        'key'        | { it.disabled() }          | { it }                                              || 6000
        'signature'  | { it }                     | { AffiliateKey.of(it.apiKey(), 'wrong', it.uid()) } || 6001
        'permission' | { it.withoutPermission() } | { it }                                              || 6003
    }

    def 'a request that was let in counts, even when it is then refused for what it asks (L43)'() {
        given:
        (1..4).each { assert rush.arranged.wire.get(ASSETS, [pageSize: 0]).json.code == 904 }

        expect:
        rush.admitted(6, ASSETS) == 1
    }

    // No client of this Java version can choose the address it calls from.
    private int admittedFrom(String address, int sent) {
        def base = rush.arranged.wire.base
        (0..<sent).count {
            new Socket(base.host, base.port, InetAddress.getByName(address), 0).withCloseable { socket ->
                def headers = rush.signed(ASSETS) + [Host: 'mock', Connection: 'close']
                socket.outputStream << "GET $Wire.AFFILIATE$ASSETS HTTP/1.1\r\n" +
                    headers.collect { name, value -> "$name: $value\r\n" }.join('') + '\r\n'
                def answer = socket.inputStream.text
                assert answer.startsWith('HTTP/1.1 200')
                !answer.contains("\"code\":$REFUSED")
            }
        } as int
    }
}
