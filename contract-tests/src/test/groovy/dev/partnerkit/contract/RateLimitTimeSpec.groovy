package dev.partnerkit.contract

import dev.partnerkit.contract.support.Rush
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.contract.support.Rush.ASSETS
import static dev.partnerkit.contract.support.Rush.RANGE
import static dev.partnerkit.contract.support.Rush.USERS

@Title('The second in which requests are counted')
class RateLimitTimeSpec extends Specification {

    def rush = new Rush()

    def 'it is the one just gone by, not that of the clock: after 5 at 0.9 s, at #moment #letIn are let in (L43)'() {
        given:
        rush.at('PT0.9S')
        assert rush.admitted(5, ASSETS) == 5

        when:
        rush.at(moment)

        then:
        rush.admitted(6, ASSETS) == letIn

        where:
        moment     || letIn
        'PT0.9S'   || 0
        'PT1.05S'  || 0
        'PT1.899S' || 0
        'PT1.9S'   || 5
        'PT3H'     || 5
    }

    def 'each request makes room a second after it came in, one by one (L43)'() {
        given:
        ['PT0S', 'PT0.2S', 'PT0.4S', 'PT0.6S', 'PT0.8S'].each { rush.at(it); assert rush.admitted(1, RANGE) == 1 }

        expect:
        ['PT0.999S', 'PT1S', 'PT1.199S', 'PT1.2S', 'PT1.9S'].collect { rush.at(it); rush.admitted(3, RANGE) } ==
            [0, 1, 0, 1, 3]
    }

    def 'the next request is let in exactly when the refusal said (L43)'() {
        given:
        rush.at('PT0.123S')
        rush.admitted(5, ASSETS)
        rush.at('PT0.8S')

        expect:
        rush.ask(ASSETS).reason.endsWith('the next is free at 2026-06-17T04:00:01.123Z, in 323 ms of the world\'s time')
        ['PT1.122S', 'PT1.123S'].collect { rush.at(it); rush.admitted(1, ASSETS) } == [0, 1]
    }

    def 'a refused request does not count, however often it comes (L43)'() {
        given:
        rush.admitted(5, ASSETS)
        ['PT0.3S', 'PT0.6S', 'PT0.999S'].each { rush.at(it); assert rush.admitted(50, ASSETS) == 0 }

        when:
        rush.at('PT1S')

        then:
        rush.admitted(6, ASSETS) == 5
        rush.admitted(100, USERS) == 95
    }

    def 'it slides for all operations together as well (L44)'() {
        given:
        rush.at('PT0.9S')
        assert rush.admitted(60, USERS) == 60
        rush.at('PT1.5S')
        assert rush.admitted(60, USERS) == 40

        expect:
        ['PT1.899S', 'PT1.9S', 'PT2.499S', 'PT2.5S'].collect { rush.at(it); rush.admitted(70, USERS) } == [0, 60, 0, 40]
    }

    def 'it is counted by the time of the world: a stopped clock frees nothing, moving it by #move frees all (L43)'() {
        given:
        assert rush.admitted(5, ASSETS) == 5
        assert rush.admitted(30, ASSETS) == 0

        when:
        rush.at(move)

        then:
        rush.admitted(6, ASSETS) == 5
        rush.admitted(6, ASSETS) == 0

        when: 'the clock moves once more'
        rush.at('PT5S')

        then:
        rush.admitted(6, ASSETS) == 5

        where:
        move << ['PT1S', 'P400D', 'PT-0.001S', 'PT-1S', 'P-400D']
    }

    def 'setting limits counts anew (L43)'() {
        given:
        rush.admitted(5, ASSETS)

        when:
        rush.limits('documented')

        then:
        rush.admitted(6, ASSETS) == 5
    }
}
