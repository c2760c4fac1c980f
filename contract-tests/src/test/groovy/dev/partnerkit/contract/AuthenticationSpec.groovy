package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Pages
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration

@Title('How an affiliate request is let in')
class AuthenticationSpec extends Specification {

    static final PATH = Wire.AFFILIATE + '/invitation/user/list'
    static final NOT_AUTHENTICATED = [code: 6000, message: 'authentication failed', retry: false, success: false]
    static final INVALID_SIGNATURE = [code: 6001, message: 'invalid signature', retry: false, success: false]
    static final PERMISSION_MISSING = [code: 6003, message: 'require more permission', retry: false, success: false]

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'the operation is private: without credentials seed #seed tells nothing (seeds 000 to 003, authentication)'() {
        given:
        arranged.user(7)
        def method = seed == '003' ? 'POST' : 'GET'
        def headers = seed == '003' ? ['Content-Type': 'application/json'] : [:]

        expect:
        wire.send(method, Wire.AFFILIATE + Pages.OPERATIONS[seed], headers, seed == '003' ? '{}' : null).json ==
            NOT_AUTHENTICATED
        Pages.ask(wire, seed).uids == [7]

        where:
        seed << Pages.AFFILIATE
    }

    def 'who asks is told by the key alone: each affiliate is shown its own users, seed #seed (seeds 000 to 003, description)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8)

        expect:
        7 in Pages.ask(wire, seed).uids
        Pages.ask(new Wire(Mock.admit(arranged.world, 8)), seed).uids == [9]

        where:
        seed << Pages.AFFILIATE
    }

    def 'a request signed over its path without a question mark, when it has no parameters, is let in'() {
        expect:
        wire.get('/invitation/user/list').json.code == '200'
    }

    def 'what is signed is the decoded query in the order sent, however it travels: #travels'() {
        given:
        def decoded = 'startTime=2026-06-01 00:00:00&pageSize=5&endTime=2026-06-30 23:59:59'

        expect:
        wire.signed('GET', PATH, decoded, travels, null).json.code == '200'

        where:
        travels << [
            'startTime=2026-06-01%2000%3A00%3A00&pageSize=5&endTime=2026-06-30%2023%3A59%3A59',
            'startTime=2026-06-01+00%3A00%3A00&pageSize=5&endTime=2026-06-30+23%3A59%3A59',
            'startTime=2026-06-01+00:00:00&pageSize=5&endTime=2026-06-30%2023:59:59']
    }

    def 'a signature over something else is refused: #mistake (L71)'() {
        expect:
        with(wire.signed('GET', PATH, decoded, 'pageSize=5&pageNo=1&referralCode=a%20b', null)) {
            status == 200
            json == INVALID_SIGNATURE
        }

        where:
        mistake              | decoded
        'encoded query'      | 'pageSize=5&pageNo=1&referralCode=a%20b'
        'plus signs'         | 'pageSize=5&pageNo=1&referralCode=a+b'
        'sorted parameters'  | 'pageNo=1&pageSize=5&referralCode=a b'
        'another value'      | 'pageSize=6&pageNo=1&referralCode=a b'
        'no query at all'    | ''
    }

    def 'a body is signed byte for byte; spacing is free as long as it is the spacing sent: #signed'() {
        given:
        def time = System.currentTimeMillis() as String
        def path = Wire.AFFILIATE + '/team/users/range'
        def headers = [api_key: wire.key.apiKey(), timestamp: time, 'Content-Type': 'application/json',
                       sign: Wire.sign(wire.key.secret(), "${time}POST$path$signed")]

        expect:
        wire.send('POST', path, headers, sent).json.code == code

        where:
        signed            | sent              || code
        '{"pageNo":1}'    | '{"pageNo":1}'    || '200'
        '{ "pageNo" : 1}' | '{ "pageNo" : 1}' || '200'
        '{"pageNo":1}'    | '{"pageNo": 1}'   || 6001
        ''                | '{}'              || 6001
    }

    def 'without #header, or with a blank one, nobody is known (L41)'() {
        given:
        def headers = [api_key: wire.key.apiKey(), timestamp: '1', sign: 'x']

        expect:
        [headers - headers.subMap([header]), headers + [(header): ' ']].each {
            with(wire.send('GET', PATH, it, null)) {
                status == 200
                json == NOT_AUTHENTICATED
                reason == "the header $header is missing or blank"
            }
        }

        where:
        header << ['api_key', 'timestamp', 'sign']
    }

    def 'an unknown key and a disabled one are told alike (L41)'() {
        given:
        def disabled = Mock.admit(arranged.world, Arranged.PARTNER).disabled()
        Mock.SERVER.worlds().admit(arranged.world, disabled)

        expect:
        new Wire(disabled).get('/invitation/user/list').json == NOT_AUTHENTICATED
        new Wire(dev.partnerkit.mock.world.AffiliateKey.of('nobody', 's', 1)).get('/invitation/user/list').json ==
            NOT_AUTHENTICATED
    }

    def 'a key without the Affiliate permission is told so once its signature holds (upstream 2.4)'() {
        given:
        def key = Mock.admit(arranged.world, Arranged.PARTNER).withoutPermission()
        Mock.SERVER.worlds().admit(arranged.world, key)

        expect:
        new Wire(key).get('/invitation/user/list').json == PERMISSION_MISSING
        new Wire(dev.partnerkit.mock.world.AffiliateKey.of(key.apiKey(), 'wrong', 1)).get('/invitation/user/list').json ==
            INVALID_SIGNATURE
    }

    def 'a timestamp may be #off from the time of the world: #letIn (L42)'() {
        given:
        wire.timestamp = arranged.world.clock().instant().plus(Duration.parse(off)).toEpochMilli()

        expect:
        (wire.get('/invitation/user/list').json.code == '200') == letIn

        where:
        off          || letIn
        'PT-5M-1S'   || false
        'PT-5M'      || true
        'PT0S'       || true
        'PT5M'       || true
        'PT5M1S'     || false
    }

    def 'a timestamp of #timestamp is no Unix time in milliseconds (L42)'() {
        given:
        def headers = [api_key: wire.key.apiKey(), timestamp: timestamp,
                       sign: Wire.sign(wire.key.secret(), "${timestamp}GET$PATH")]

        expect:
        wire.send('GET', PATH, headers, null).json == INVALID_SIGNATURE

        where:
        timestamp << ['now', '-1', '1.5', '1781625600', '9' * 40, '0x17']
    }

    def 'who is calling is settled before what is asked (upstream, order of checks)'() {
        expect:
        wire.signed('GET', PATH, 'pageSize=1', 'pageSize=0', null).json == INVALID_SIGNATURE
        wire.get('/invitation/user/list', [pageSize: 0]).json.code == 904
    }
}
