package dev.partnerkit.contract

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Pages
import dev.partnerkit.contract.support.RawWire
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.Settings
import dev.partnerkit.mock.fault.Damage
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.util.stream.Stream

@Title('The Date of an answer')
class DateSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final NOON = 'Wed, 17 Jun 2026 04:00:00 GMT'

    def arranged = new Arranged('2026-06-17 12:00:00').user(7).member('m')
    def wire = arranged.wire

    def 'it is the time of the world, seed #seed (L76)'() {
        expect:
        ask(seed).headers.date == [NOON]

        where:
        seed << Pages.OPERATIONS.keySet()
    }

    def 'it goes where the clock goes: by #by to #date (L76)'() {
        when:
        arranged.world.clock().advance(Duration.parse(by))

        then:
        ['001', '004'].collect { ask(it).header('date') } == [date, date]

        where: 'of a second that has begun the whole is told'
        by            || date
        'PT1S'        || 'Wed, 17 Jun 2026 04:00:01 GMT'
        'PT0.999S'    || NOON
        'PT-0.001S'   || 'Wed, 17 Jun 2026 03:59:59 GMT'
        'PT336H'      || 'Wed, 01 Jul 2026 04:00:00 GMT'
        'P-5000D'     || 'Mon, 08 Oct 2012 04:00:00 GMT'
        'P100000D'    || 'Mon, 02 Apr 2300 04:00:00 GMT'
    }

    def 'after a move forward and back it is the time it was (L76)'() {
        expect:
        [Duration.ofHours(2), Duration.ofHours(-3), Duration.ofHours(1)].collect {
            arranged.world.clock().advance(it)
            wire.get(LIST).header('date')
        } == ['Wed, 17 Jun 2026 06:00:00 GMT', 'Wed, 17 Jun 2026 03:00:00 GMT', NOON]
    }

    def 'two worlds tell two times (L76)'() {
        given:
        def other = new Arranged('2024-02-29 08:00:00')

        expect:
        [wire, other.wire, wire]*.get(LIST)*.header('date') == [NOON, 'Thu, 29 Feb 2024 00:00:00 GMT', NOON]

        and: 'the key that let the request in counts'
        wire.users('', ['x-api-key': wire.partnerKey, api_key: other.wire.key.apiKey()]).header('date') == NOON
    }

    def 'a refusal has it too: #refusal (L76)'() {
        given:
        wire.checked = false

        expect:
        with(refused.call(wire) as Answer) {
            [status, json.code ?: json.detail] == [expected, told]
            headers.date == [NOON]
        }

        where:
        refusal                 | expected | told                          | refused
        'a stale timestamp'     | 200      | 6001                          | { it.timestamp = 1; it.get(LIST) }
        'a wrong signature'     | 200      | 6001                          | { new Wire(AffiliateKey.of(it.key.apiKey(), 'wrong', 1)).get(LIST) }
        'no signature'          | 200      | 6000                          | { it.send('GET', Wire.AFFILIATE + LIST, [api_key: it.key.apiKey()], null) }
        'a parameter'           | 400      | 904                           | { it.get(LIST, [pageSize: 0]) }
        'a broken rule'         | 200      | 9016                          | { it.post('/team/users/range', [startTime: '2020-01-01 00:00:00']) }
        'an unknown address'    | 404      | 404                           | { it.get('/nowhere') }
        'another method'        | 405      | 405                           | { it.post(LIST, [:]) }
        'a parameter of users'  | 422      | [[type: 'int_parsing', loc: ['query', 'per_page'], msg: 'Input should be a valid integer, unable to parse string as an integer', input: 'x']] | { it.users('per_page=x') }
        'an address of users'   | 404      | 'Not Found'                   | { it.send('GET', '/v1/nobody', ['x-api-key': it.partnerKey], null) }
    }

    def 'so has a refusal by number of requests, and the way to the slash (L76)'() {
        given:
        arranged.world.limits(new Limits(0, 1))

        expect:
        (1..2).collect { wire.get(LIST) }.collect { [it.json.code as int, it.header('date')] } == [[200, NOON], [29001, NOON]]
        with(wire.send('GET', '/v1/users', ['x-api-key': wire.partnerKey], null)) {
            [status, header('date')] == [307, NOON]
        }
    }

    def 'so has an answer that a fault strikes: #effect (L76)'() {
        given:
        wire.checked = false
        arranged.world.faults().add(FaultPlan.of(effect))

        expect:
        [wire.get(LIST), wire.users()]*.header('date') == [NOON, NOON]

        where:
        effect << [new Effect.Refused(Effect.Refusal.RATE_LIMITED), new Effect.Status(503), new Effect.Spoiled(Damage.EMPTY),
                   new Effect.Dripping(64, Duration.ofMillis(1))]
    }

    def 'a client whose clock is wrong learns the time from a refusal, and is let in with it (L42, L76)'() {
        given:
        wire.timestamp = 1
        def refused = wire.get(LIST)

        when:
        wire.timestamp = instant(refused).toEpochMilli()

        then:
        refused.json.code == 6001
        wire.get(LIST).page
    }

    def 'whoever opens no world is told the time of the machine: #who (L76)'() {
        when:
        def told = instant(asked.call(wire.partnerKey) as Answer)

        then:
        Duration.between(told, Instant.now()).abs() < Duration.ofMinutes(1)

        where:
        who                      | asked
        'without a key'          | { RawWire.send("GET ${Wire.AFFILIATE}$LIST HTTP/1.1") }
        'with an unknown key'    | { RawWire.send('GET /v1/users/ HTTP/1.1', ['x-api-key: nobody']) }
        'at no address'          | { RawWire.send('GET /favicon.ico HTTP/1.1') }
        'in no words'            | { RawWire.send('GET /v1/users/ HTTP/x.y') }
        'with too long a header' | { RawWire.send('GET /v1/users/ HTTP/1.1', ["x-api-key: $it", "x: ${'x' * 100_000}"]) }
        'who controls the mock'  | { String key -> RawWire.send('GET /_mock/health HTTP/1.1', ["x-api-key: $key"]) }
    }

    def 'so is a browser that asks beforehand (L76)'() {
        given:
        def mock = PartnerMock.start(Settings.usual().cors(true))
        def headers = ['Origin: http://localhost:3000', 'Access-Control-Request-Method: GET']

        when:
        def asked = RawWire.send('OPTIONS /v1/users/ HTTP/1.1', headers, mock.url())

        then:
        asked.header('access-control-allow-methods') == 'GET'
        Duration.between(instant(asked), Instant.now()).abs() < Duration.ofMinutes(1)

        cleanup:
        mock.close()
    }

    def 'who waits for word to send a body is told no time but by the answer (L76)'() {
        when:
        def heads = new Socket(wire.base.host, wire.base.port).withCloseable { socket ->
            socket.soTimeout = 10_000
            def lines = new BufferedReader(new InputStreamReader(socket.inputStream, 'ISO-8859-1'))
            def head = { Stream.generate { lines.readLine() }.takeWhile { !it.empty }.toList() }
            socket.outputStream << "POST ${Wire.AFFILIATE}/team/users/range HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
            def first = head()
            socket.outputStream << '{}'
            [first, head()]
        }

        then:
        heads*.first() == ['HTTP/1.1 100 Continue', 'HTTP/1.1 200 OK']
        heads.collect { head -> head.count { it =~ /(?i)^date: / } } == [0, 1]
    }

    def 'a world opened by the control API is dated as its clock is moved there (L76)'() {
        given:
        def world = new Control().open('clock: {freeze: 2026-06-20 12:00:00}')
        world.post('/clock', movement)

        expect:
        [world.wire.get(LIST), world.wire.users()]*.header('date') == [date, date]

        where:
        movement                           || date
        'advance: -36h'                    || 'Thu, 18 Jun 2026 16:00:00 GMT'
        'moveTo: leap-day'                 || 'Tue, 29 Feb 2028 04:00:00 GMT'
        'freeze: 2026-03-01T00:00:00.9Z'   || 'Sun, 01 Mar 2026 00:00:00 GMT'
    }

    private Answer ask(String seed) {
        seed == '004' ? wire.users() : Pages.ask(wire, seed)
    }

    private static Instant instant(Answer answer) {
        assert answer.headers.date.size() == 1
        ZonedDateTime.parse(answer.header('date'), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
    }
}
