package dev.partnerkit.mock.rules

import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

/** Measured on the framework the users list is built with, as far as its answers show (L59, L60). */
@Title('Moments in a query of the users list')
class LaxDateTimeSpec extends Specification {

    def 'written out, "#text" is #moment'() {
        expect:
        LaxDateTime.read(text) == Instant.parse(moment)

        where:
        text                                  || moment
        '2025-01-01'                          || '2025-01-01T00:00:00Z'
        '2024-02-29'                          || '2024-02-29T00:00:00Z'
        '2025-01-01T10:20:30'                 || '2025-01-01T10:20:30Z'
        '2025-01-01t10:20:30z'                || '2025-01-01T10:20:30Z'
        '2025-01-01 10:20:30Z'                || '2025-01-01T10:20:30Z'
        '2025-01-01_10:20'                    || '2025-01-01T10:20:00Z'
        '2025-01-01T10:20Z'                   || '2025-01-01T10:20:00Z'
        '2025-01-01T10:20:30+02:00'           || '2025-01-01T08:20:30Z'
        '2025-01-01T10:20:30+0200'            || '2025-01-01T08:20:30Z'
        '2025-01-01T10:20:30-03:30'           || '2025-01-01T13:50:30Z'
        '2025-01-01T10:20:30\u221203:30'      || '2025-01-01T13:50:30Z'
        '2025-01-01T00:00:00+23:59'           || '2024-12-31T00:01:00Z'
        '2025-01-01T00:00:00-23:59'           || '2025-01-01T23:59:00Z'
        '2025-01-01T10:20:30.5'               || '2025-01-01T10:20:30.5Z'
        '2025-01-01T10:20:30,25'              || '2025-01-01T10:20:30.25Z'
        '2025-01-01T10:20:30.1234569999'      || '2025-01-01T10:20:30.123456Z'
        '0001-01-01'                          || '0001-01-01T00:00:00Z'
        '0001-01-01T00:00:00+02:00'           || '0000-12-31T22:00:00Z'
        '9999-12-31T23:59:59.999999-23:59'    || '+10000-01-01T23:58:59.999999Z'
    }

    def 'counted from 1970, "#text" is #moment'() {
        expect:
        LaxDateTime.read(text) == Instant.parse(moment)

        where:
        text                   || moment
        '0'                    || '1970-01-01T00:00:00Z'
        '1735689600'           || '2025-01-01T00:00:00Z'
        '+1735689600'          || '2025-01-01T00:00:00Z'
        '-1'                   || '1969-12-31T23:59:59Z'
        '007'                  || '1970-01-01T00:00:07Z'
        '1735689600.5'         || '2025-01-01T00:00:00.5Z'
        '1735689600.1234567'   || '2025-01-01T00:00:00.123457Z'
        '-.5'                  || '1969-12-31T23:59:59.5Z'
        '5.'                   || '1970-01-01T00:00:05Z'
        '1.5e3'                || '1970-01-01T00:25:00Z'
        '0.9999999'            || '1970-01-01T00:00:01Z'
        '20000000000'          || '2603-10-11T11:33:20Z'
        '20000000001'          || '1970-08-20T11:33:20.001Z'
        '-20000000001'         || '1969-05-14T12:26:39.999Z'
        '1735689600123'        || '2025-01-01T00:00:00.123Z'
        '1735689600123.5'      || '2025-01-01T00:00:00.123500Z'
        '253402300799999'      || '9999-12-31T23:59:59.999Z'
        '-62135596800000'      || '0001-01-01T00:00:00Z'
    }

    def '"#text" is no moment: #error'() {
        when:
        LaxDateTime.read(text)

        then:
        def refusal = thrown(LaxDateTime.Malformed)
        refusal.error() == error
        refusal.asDate()

        where:
        text                            || error
        ''                              || 'input is too short'
        'garbage'                       || 'input is too short'
        '2025-1-1'                      || 'input is too short'
        '1e5'                           || 'input is too short'
        '1.5e400'                       || 'input is too short'
        '.'                             || 'input is too short'
        'garbage-long-string'           || 'invalid character in year'
        ' 2025-01-01'                   || 'invalid character in year'
        '-1.0e400000000'                || 'invalid character in year'
        '٢٠٢٥-٠١-٠١'                    || 'invalid character in year'
        '2025/01/01'                    || 'invalid date separator, expected `-`'
        '2025/01-01'                    || 'invalid date separator, expected `-`'
        '2025-01/01'                    || 'invalid date separator, expected `-`'
        '1735689600 '                   || 'invalid date separator, expected `-`'
        '9223372036854775808'           || 'invalid date separator, expected `-`'
        '2025-a1-01'                    || 'invalid character in month'
        '2025-01-é'                     || 'invalid character in day'
        '2025-13-01T00:00:00Z'          || 'month value is outside expected range of 1-12'
        '2025-00-01'                    || 'month value is outside expected range of 1-12'
        '2025-02-30'                    || 'day value is outside expected range'
        '2025-02-29'                    || 'day value is outside expected range'
        '2025-01-00T10:00'              || 'day value is outside expected range'
        '2025-01-01T25:00'              || 'unexpected extra characters at the end of the input'
        '2025-01-01T24:00:00'           || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:60'              || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:10:60'           || 'unexpected extra characters at the end of the input'
        '2025-01-01T10'                 || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:10:10.'          || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:10:10+24:00'     || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:10:10+02'        || 'unexpected extra characters at the end of the input'
        '2025-01-01T10:10:10 02:00'     || 'unexpected extra characters at the end of the input'
        '2025-01-01Z'                   || 'unexpected extra characters at the end of the input'
        '2025-01-01T'                   || 'unexpected extra characters at the end of the input'
        '2025-01-01 '                   || 'unexpected extra characters at the end of the input'
        '0000-01-01T25:00'              || 'unexpected extra characters at the end of the input'
        '253402300800000'               || 'dates after 9999 are not supported as unix timestamps'
        '9223372036854775807'           || 'dates after 9999 are not supported as unix timestamps'
        '-62167219200001'               || 'dates before 0000 are not supported as unix timestamps'
        '-9223372036854775807'          || 'dates before 0000 are not supported as unix timestamps'
    }

    def 'year 0 is read and refused for itself: "#text"'() {
        when:
        LaxDateTime.read(text)

        then:
        def refusal = thrown(LaxDateTime.Malformed)
        refusal.error() == 'year 0 is out of range'
        !refusal.asDate()

        where:
        text << ['0000-01-01', '0000-12-31T23:59:59Z', '0000-12-31T23:59:59-02:00', '-62135596800001', '-62167219200000']
    }

    def 'no text brings it down: 20,000 texts of seed #seed'() {
        given:
        def random = new Random(seed)
        def alphabet = '0123456789-:+.,TtZz _eE\u2212\ud83d\ude00'
        def starts = ['', '2025-01-01', '2025-01-01T10:20:30', '0000-12-31T', '9999-12-31', '9223372036854775', '-']

        when:
        20_000.times {
            def tail = (0..<random.nextInt(20)).collect { alphabet[random.nextInt(alphabet.length())] }.join()
            try {
                LaxDateTime.read(starts[random.nextInt(starts.size())] + tail)
            } catch (LaxDateTime.Malformed ignored) {
                // as it should
            }
        }

        then:
        noExceptionThrown()

        where:
        seed << [1, 2]
    }
}
