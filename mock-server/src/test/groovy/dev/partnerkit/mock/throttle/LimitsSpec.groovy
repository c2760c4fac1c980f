package dev.partnerkit.mock.throttle

import spock.lang.Specification
import spock.lang.Title

@Title('Limits as they are written')
class LimitsSpec extends Specification {

    def '#text is #operation a second on a limited operation and #overall altogether, and is written #written'() {
        expect:
        with(Limits.parse(text)) {
            it.operation() == operation
            it.overall() == overall
            it.toString() == written
            Limits.parse(it.toString()) == it
        }

        where:
        text          || operation | overall || written
        'off'         || 0         | 0       || 'off'
        'off,off'     || 0         | 0       || 'off'
        'documented'  || 5         | 100     || '5,100'
        '5,100'       || 5         | 100     || '5,100'
        '1,1'         || 1         | 1       || '1,1'
        '2,off'       || 2         | 0       || '2,off'
        'off,7'       || 0         | 7       || 'off,7'
        '10000,10000' || 10000     | 10000   || '10000,10000'
    }

    def "'#text' is refused: #why"() {
        when:
        Limits.parse(text)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == why

        where:
        text           || why
        ''             || "'' is neither off nor documented nor two figures such as 5,100"
        '5'            || "'5' is neither off nor documented nor two figures such as 5,100"
        '5,100,1'      || "'5,100,1' is neither off nor documented nor two figures such as 5,100"
        'Off'          || "'Off' is neither off nor documented nor two figures such as 5,100"
        '0,100'        || "'0' is neither off nor a number of requests a second between 1 and 10000"
        '5,10001'      || "'10001' is neither off nor a number of requests a second between 1 and 10000"
        '5,9999999999' || "'9999999999' is neither off nor a number of requests a second between 1 and 10000"
        '-1,5'         || "'-1' is neither off nor a number of requests a second between 1 and 10000"
        '5, 100'       || "' 100' is neither off nor a number of requests a second between 1 and 10000"
        '5,'           || "'' is neither off nor a number of requests a second between 1 and 10000"
        '٥,100'        || "'٥' is neither off nor a number of requests a second between 1 and 10000"
    }

    def 'limits of #operation and #overall are none'() {
        when:
        new Limits(operation, overall)

        then:
        thrown(IllegalArgumentException)

        where:
        operation | overall
        -1        | 0
        0         | -1
        10001     | 0
        0         | 10001
    }
}
