package dev.partnerkit.mock.world

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.ZoneOffset
import spock.lang.Specification

class WorldClockSpec extends Specification {

    static final START = Instant.parse('2026-01-01T00:00:00Z')
    static final THEN = Instant.parse('2021-09-09T06:43:18Z')

    /** Real time, as this spec lets it pass. */
    def real = START
    def clock = WorldClock.following(({ real } as InstantSource).withZone(ZoneOffset.UTC))

    def 'it follows real time'() {
        expect:
        clock.instant() == START

        when:
        pass(5)

        then:
        clock.instant() == START.plusSeconds(5)
        clock.millis() == START.plusSeconds(5).toEpochMilli()
    }

    def 'set to a moment it runs on from there'() {
        when:
        clock.set(THEN)

        then:
        clock.instant() == THEN

        when:
        pass(5)

        then:
        clock.instant() == THEN.plusSeconds(5)
    }

    def 'stopped at a moment it stays there'() {
        when:
        clock.freeze(THEN)
        pass(5)

        then:
        clock.instant() == THEN
    }

    def 'running, it can be moved by #seconds s and runs on'() {
        given:
        clock.set(THEN)

        when:
        clock.advance(Duration.ofSeconds(seconds))
        pass(5)

        then:
        clock.instant() == THEN.plusSeconds(seconds + 5)

        where:
        seconds << [-86400, -1, 0, 1, 86400]
    }

    def 'stopped, it can be moved by #seconds s and stays stopped'() {
        given:
        clock.freeze(THEN)

        when:
        clock.advance(Duration.ofSeconds(seconds))
        pass(5)

        then:
        clock.instant() == THEN.plusSeconds(seconds)

        where:
        seconds << [-86400, -1, 0, 1, 86400]
    }

    def 'moves add up'() {
        when:
        clock.advance(Duration.ofHours(3))
        clock.advance(Duration.ofHours(-1))
        clock.advance(Duration.ofMinutes(-30))

        then:
        clock.instant() == START.plus(Duration.ofMinutes(90))
    }

    def 'after being #before it shows real time when told to follow'() {
        given:
        change.call(clock)

        when:
        clock.follow()
        pass(5)

        then:
        clock.instant() == START.plusSeconds(5)

        where:
        before    | change
        'set'     | { it.set(THEN) }
        'stopped' | { it.freeze(THEN) }
        'moved'   | { it.advance(Duration.ofDays(1)) }
    }

    def 'stopped, it runs again when set'() {
        given:
        clock.freeze(START)

        when:
        clock.set(THEN)
        pass(5)

        then:
        clock.instant() == THEN.plusSeconds(5)
    }

    def 'running, it stops where it is when frozen at its own moment'() {
        given:
        clock.set(THEN)
        pass(5)

        when:
        clock.freeze(clock.instant())
        pass(5)

        then:
        clock.instant() == THEN.plusSeconds(5)
    }

    def 'in another zone it is the same clock'() {
        given:
        Clock elsewhere = clock.withZone(Readings.DEFAULT.zone())

        when:
        pass(5)

        then:
        clock.zone == ZoneOffset.UTC
        elsewhere.zone == Readings.DEFAULT.zone()
        elsewhere.instant() == START.plusSeconds(5)

        when:
        clock.freeze(THEN)

        then:
        elsewhere.instant() == THEN
    }

    private void pass(long seconds) {
        real = real.plusSeconds(seconds)
    }
}
