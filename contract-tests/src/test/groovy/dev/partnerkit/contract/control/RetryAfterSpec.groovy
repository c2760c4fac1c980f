package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Control
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration

@Title('The control API: faults that say when to come again')
class RetryAfterSpec extends Specification {

    static final LIST = '/invitation/user/list'

    def world = new Control().open('clock: {freeze: 2026-06-20 12:00:00}\nlimits: off\n')

    def setup() {
        world.wire.checked = false
    }

    def 'in whole seconds, whatever they are written in: #fault, #retryAfter (L77)'() {
        given:
        world.post('/faults', "{$fault, retryAfter: $retryAfter}")

        expect:
        with([world.wire.get(LIST), world.wire.users()]) {
            it*.status == statuses
            it*.headers*.get('retry-after') == [[sent], [sent]]
        }

        where:
        fault                   | retryAfter || statuses   | sent
        'refusal: rate-limited' | '30s'      || [200, 429] | '30'
        'refusal: rate-limited' | '0s'       || [200, 429] | '0'
        'status: 429'           | '2m'       || [429, 429] | '120'
        'status: 429'           | 'PT1M30S'  || [429, 429] | '90'
        'status: 503'           | '3000ms'   || [503, 503] | '3'
        'status: 503'           | '3650d'    || [503, 503] | '315360000'
    }

    def 'without it nothing is said: #fault (L77)'() {
        given:
        world.post('/faults', "{$fault}")

        expect:
        [world.wire.get(LIST), world.wire.users()].every { it.header('retry-after') == null }

        where:
        fault << ['refusal: rate-limited', 'refusal: internal-error', 'status: 429', 'status: 503']
    }

    def 'nor by who is refused because he did ask too often (L43, L77)'() {
        given:
        world.patch('limits: off,1')
        world.patch('readings: {rate-limit-status: "429"}')

        expect:
        (1..2).collect { world.wire.get(LIST) }.collect { [it.status, it.json.code as int, it.header('retry-after')] } ==
            [[200, 200, null], [429, 29001, null]]
    }

    def 'who comes again when told to is let in (L77)'() {
        given:
        world.post('/faults', '{refusal: rate-limited, operation: listInvitedUsers, retryAfter: 30s, lasting: 30s}')
        def wait = world.wire.get(LIST).header('retry-after')

        when:
        world.post('/clock', "advance: ${wait}s")

        then:
        world.wire.get(LIST).page
    }

    def 'it is told in the words of the request, and in the journal (L77)'() {
        given:
        def fault = world.post('/faults', '{status: 503, retryAfter: PT1M30S, times: 2}')
        world.wire.get(LIST)

        expect:
        fault.json == [id: 1, struck: 0, status: 503, retryAfter: '90s', times: 2, phase: 'after']
        world.get('/faults').json*.retryAfter == ['90s']
        with(world.get('/journal').json.exchanges[0]) {
            it.fault == 'fault 1, PutOff[effect=Status[status=503], retryAfter=PT1M30S]'
            response.headers.contains('Retry-After: 90')
        }
    }

    def 'a world may be opened with such a fault (L77)'() {
        given:
        def opened = world.control.open('faults: [{refusal: rate-limited, retryAfter: 5s, operation: listUsers}]')
        opened.wire.checked = false

        expect:
        [opened.wire.get(LIST), opened.wire.users()]*.header('retry-after') == [null, '5']
    }

    def 'in Java it is a part of the plan (L77)'() {
        given:
        def arranged = new Arranged('2026-06-17 12:00:00')
        arranged.wire.checked = false
        arranged.world.faults().add(
            FaultPlan.of(new Effect.Refused(Effect.Refusal.RATE_LIMITED)).retryAfter(Duration.ofSeconds(7)).on('listUsers').times(1))

        expect:
        (1..2).collect { arranged.wire.users() }.collect { [it.status, it.header('retry-after')] } == [[429, '7'], [200, null]]
    }

    def 'it is refused: #fault (L77)'() {
        expect:
        with(world.post('/faults', fault)) {
            [status, it.detail] == [400, "line 1: $detail"]
        }
        world.get('/faults').json == []

        where:
        fault                                              || detail
        '{status: 503, retryAfter: 500ms}'                 || 'retryAfter PT0.5S is not of whole seconds'
        '{status: 503, retryAfter: PT1.000000001S}'        || 'retryAfter PT1.000000001S is not of whole seconds'
        '{status: 429, retryAfter: -1s}'                   || 'retryAfter PT-1S is not between 0 and PT87600H'
        '{status: 429, retryAfter: PT87600H1S}'            || 'retryAfter PT87600H1S is not between 0 and PT87600H'
        '{status: 429, retryAfter: 30}'                    || 'retryAfter 30 does not fit: it is no length of time such as 200ms, 3s, 5m, 2h, 1d or PT1M30S'
        '{status: 429, retryAfter: {fixed: 1s}}'           || 'retryAfter is a mapping, not a text'
        '{status: 500, retryAfter: 1s}'                    || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        '{refusal: internal-error, retryAfter: 1s}'        || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        '{connection: reset, retryAfter: 1s}'              || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        '{retryAfter: 1s}'                                 || 'wants one of latency, refusal, status, body, connection, drip, not 0'
        '{status: 503, retryAfter: 1s, retriesAfter: 1s}'  || 'retriesAfter is none of latency, refusal, status, body, connection, drip, retryAfter, uid, times, operation, probability, seed, lasting, phase'
    }

    def 'a plan in Java is refused alike: #effect, #time (L77)'() {
        when:
        FaultPlan.of(effect).retryAfter(time)

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == message

        where:
        effect                                               | time                  || message
        new Effect.Status(502)                               | Duration.ofSeconds(1) || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        new Effect.Refused(Effect.Refusal.PERMISSION_MISSING) | Duration.ofSeconds(1) || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        new Effect.Reset()                                   | Duration.ofSeconds(1) || 'retryAfter PT1S goes with refusal rate-limited, with status 429 and with status 503 alone'
        new Effect.Status(503)                               | Duration.ofNanos(1)   || 'retryAfter PT0.000000001S is not of whole seconds'
        new Effect.Status(503)                               | Duration.ofMillis(-1) || 'retryAfter PT-0.001S is not between 0 and PT87600H'
    }
}
