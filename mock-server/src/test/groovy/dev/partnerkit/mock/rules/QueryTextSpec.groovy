package dev.partnerkit.mock.rules

import spock.lang.Specification
import spock.lang.Title

/** How a query is read is settled in the ledger: L38, L71. */
@Title('The query of an address')
class QueryTextSpec extends Specification {

    def '"#raw" means "#decoded"'() {
        expect:
        new QueryText(raw).decoded() == decoded

        where:
        raw         || decoded
        null        || ''
        ''          || ''
        'a=1+2'     || 'a=1 2'
        'a=%2B'     || 'a=+'
        'a=%41b'    || 'a=Ab'
        'a=%41'     || 'a=A'
        'a=%4'      || 'a=%4'
        'a=%'       || 'a=%'
        'a=%4g'     || 'a=%4g'
        'a=%g4'     || 'a=%g4'
        '%e4%bd%a0' || '你'
        'é=é'       || 'é=é'
    }

    def '"#raw" holds #values, in this order'() {
        expect:
        new QueryText(raw).values() == values
        new QueryText(raw).values().keySet().toList() == values.keySet().toList()

        where:
        raw         || values
        null        || [:]
        ''          || [:]
        '&&'        || [:]
        'a'         || [a: ['']]
        'a='        || [a: ['']]
        '=b'        || ['': ['b']]
        'a=1&a=2'   || [a: ['1', '2']]
        'b=1&a=c=d' || [b: ['1'], a: ['c=d']]
        '%61=%3D'   || [a: ['=']]
    }

    def 'what was received stays as it was, and is empty when there was nothing'() {
        expect:
        new QueryText('a=%20+').received() == 'a=%20+'
        new QueryText(null).received() == ''
    }
}
