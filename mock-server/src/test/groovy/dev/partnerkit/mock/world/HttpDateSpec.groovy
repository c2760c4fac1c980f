package dev.partnerkit.mock.world

import java.time.Instant
import java.time.InstantSource
import spock.lang.Specification
import spock.lang.Title

@Title('Time as HTTP writes it')
class HttpDateSpec extends Specification {

    Instant moment
    def date = new HttpDate({ moment } as InstantSource)

    def '#at is #text (L76)'() {
        given:
        moment = Instant.parse(at)

        expect:
        date.now() == text

        where: 'the third of a month has two digits, whatever year it is four'
        at                           || text
        '2026-06-17T04:00:00Z'       || 'Wed, 17 Jun 2026 04:00:00 GMT'
        '2026-09-03T23:59:59.999Z'   || 'Thu, 03 Sep 2026 23:59:59 GMT'
        '1969-12-31T23:59:59.5Z'     || 'Wed, 31 Dec 1969 23:59:59 GMT'
        '0999-01-01T00:00:00Z'       || 'Tue, 01 Jan 0999 00:00:00 GMT'
        '+10000-01-01T00:00:00Z'     || 'Fri, 31 Dec 9999 23:59:59 GMT'
        '+1000000000-12-31T23:59:59Z' || 'Fri, 31 Dec 9999 23:59:59 GMT'
        '-1000000000-01-01T00:00:00Z' || 'Mon, 01 Jan 0001 00:00:00 GMT'
    }

    def 'for as long as a second lasts it is written once, and anew when it comes back (L76)'() {
        when:
        def texts = ['00.000', '00.999', '01.000', '00.500'].collect {
            moment = Instant.parse("2026-06-17T04:00:${it}Z")
            date.now()
        }

        then:
        texts[1].is(texts[0])
        texts*.substring(17, 25) == ['04:00:00', '04:00:00', '04:00:01', '04:00:00']
    }

    def 'a clock tells it as it shows it, wherever it is moved (L76)'() {
        given:
        def clock = new World('w').clock()

        expect:
        ['2026-06-17T04:00:00Z', '2026-06-17T03:00:00Z', '2026-06-17T04:00:00Z'].collect {
            clock.freeze(Instant.parse(it))
            clock.httpDate().substring(17, 25)
        } == ['04:00:00', '03:00:00', '04:00:00']
    }
}
