package dev.partnerkit.mock.rules

import spock.lang.Specification
import spock.lang.Title

/** Measured on the framework the users list is built with, as far as its answers show (L59). */
@Title('Whole numbers in a query of the users list')
class LaxIntegerSpec extends Specification {

    static final NBSP = '\u00a0'

    def '"#text" is #number'() {
        expect:
        LaxInteger.read(text) == number

        where:
        text                     || number
        '0'                      || 0
        '5'                      || 5
        '-5'                     || -5
        '+5'                     || 5
        ' 5 '                    || 5
        '\t\n5\r\f'              || 5
        "$NBSP${'5'}\u3000"      || 5
        '\u00855'                || 5
        '010'                    || 10
        '-010'                   || -10
        '-0'                     || 0
        '0-7'                    || -7
        '+00_-07'                || -7
        '000'                    || 0
        '1_0'                    || 10
        '1_000_000'              || 1_000_000
        '0_5'                    || 5
        '0__5'                   || 5
        '0_0'                    || 0
        '7.0'                    || 7
        '7.000'                  || 7
        '+1_0.0'                 || 10
        '0.0'                    || 0
        '9223372036854775807'    || Long.MAX_VALUE
        '-9223372036854775808'   || Long.MIN_VALUE
    }

    def 'a number beyond 64 bits is held at the last one within: #number'() {
        expect:
        LaxInteger.read(text) == number

        where:
        text                   || number
        '9223372036854775808'  || Long.MAX_VALUE
        '9' * 4300             || Long.MAX_VALUE
        '-9223372036854775809' || Long.MIN_VALUE
        '-' + '9' * 4299       || Long.MIN_VALUE
    }

    def '"#text" is no number'() {
        when:
        LaxInteger.read(text)

        then:
        def refusal = thrown(LaxInteger.Malformed)
        refusal.type() == 'int_parsing'
        refusal.error() == 'Input should be a valid integer, unable to parse string as an integer'

        where:
        text << ['', ' ', 'abc', '1.5', '7.', '.0', '7.0_0', 'true', '1e2', 'null', '0x5', '--5', '+-5', '-+5', '++5',
                 '+', '-', '_1', '1_', '-_1', '1__0', '5_.0', '0_', '0_.0', '1 0', '- 5', '1,000', '5L', '٣', '１',
                 '\u001c5', '\u200b5', '\ufeff5']
    }

    def 'a text of #length characters beginning with #sample is refused as #type'() {
        when:
        LaxInteger.read(text)

        then:
        def refusal = thrown(LaxInteger.Malformed)
        refusal.type() == type

        where:
        text               || type
        '9' * 4301         || 'int_parsing_size'
        '-' + '9' * 4300   || 'int_parsing_size'
        '9' * 4301 + 'a'   || 'int_parsing_size'
        '9' * 4301 + '.5'  || 'int_parsing_size'
        '+' + '9' * 4301   || 'int_parsing'
        ' ' + '9' * 4301   || 'int_parsing'
        '0' + '9' * 4301   || 'int_parsing'
        'a' * 4301         || 'int_parsing'
        '9' * 4300 + '_1'  || 'int_parsing'
        length = text.length()
        sample = text.take(3)
    }

    def 'what is cleaned away does not count for the length: #text.length() characters'() {
        expect:
        LaxInteger.read(text) == number

        where:
        text                        || number
        '0' * 5000 + '5'            || 5
        ' ' * 5000 + '5'            || 5
        '5.' + '0' * 5000           || 5
        '0' + '_' * 60_000 + '5'    || 5
        '1' + '_1' * 4299           || Long.MAX_VALUE
    }

    def 'no text brings it down: 20,000 texts of seed #seed'() {
        given:
        def random = new Random(seed)
        def alphabet = '0123456789_+-. \t\u00a0eEx٣\ud83d\ude00'

        when:
        20_000.times {
            def text = (0..<random.nextInt(30)).collect { alphabet[random.nextInt(alphabet.length())] }.join()
            try {
                LaxInteger.read(text)
            } catch (LaxInteger.Malformed ignored) {
                // as it should
            }
        }

        then:
        noExceptionThrown()

        where:
        seed << [1, 2]
    }
}
