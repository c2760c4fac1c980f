package dev.partnerkit.mock.doctor

import spock.lang.Specification
import spock.lang.Title
import spock.lang.Unroll

import static dev.partnerkit.mock.doctor.Patient.LIST
import static dev.partnerkit.mock.doctor.Patient.RANGE
import static dev.partnerkit.mock.doctor.Patient.TIME

@Title('The doctor names what is wrong with the text a client signed')
class TextMistakesSpec extends Specification {

    static final HEAD = TIME + 'GET' + LIST
    static final PLAIN = 'uid=1116977&startTime=2026-06-01 00:00:00&pageSize=50&endTime=2026-06-16 23:59:59&pageNo=2'
    static final CODES = PLAIN.replace(' ', '%20').replace(':', '%3A')
    static final PLUS = PLAIN.replace(' ', '+').replace(':', '%3A')
    static final SORTED = 'endTime=2026-06-16 23:59:59&pageNo=2&pageSize=50&startTime=2026-06-01 00:00:00&uid=1116977'

    @Unroll('of a GET with parameters, #expected')
    def 'a GET with parameters'() {
        given:
        def patient = Patient.get()

        when:
        def diagnosis = patient.examined(patient.sign(text))

        then:
        diagnosis.key() == expected
        diagnosis.signed() == text
        diagnosis.toSign() == HEAD + '?' + PLAIN
        diagnosis.difference() == (0..text.size()).find { text.take(it + 1) != diagnosis.toSign().take(it + 1) }
        diagnosis.tries() < 2500

        where:
        text                                                      || expected
        HEAD + '?' + CODES                                        || 'query-percent-encoded'
        HEAD + '?' + CODES.replace('%3A', '%3a')                  || 'query-percent-encoded'
        HEAD + '?' + PLAIN.replace(' ', '%20')                    || 'query-percent-encoded'
        HEAD + '?' + PLUS                                         || 'query-plus-encoded'
        HEAD + '?' + PLAIN.replace(' ', '+')                      || 'query-plus-encoded'
        HEAD + '?' + CODES.replace('%', '%25')                    || 'query-encoded-twice'
        HEAD + '?' + PLUS.replace('%', '%25').replace('+', '%2B') || 'query-encoded-twice'
        HEAD + '?' + SORTED                                       || 'query-sorted'
        HEAD + '?' + SORTED.replace(' ', '+').replace(':', '%3A') || 'query-sorted+query-plus-encoded'
        HEAD + PLAIN                                              || 'query-mark-missing'
        HEAD + CODES                                              || 'query-percent-encoded+query-mark-missing'
        HEAD                                                      || 'query-left-out'
        HEAD + '?' + PLAIN + '&'                                  || 'query-joined-otherwise'
        HEAD + PLAIN.replaceAll('[=&]', '')                       || 'query-joined-otherwise'
        HEAD + '?' + PLAIN + '&timestamp=' + TIME                 || 'query-with-key'
        HEAD + '?api_key=test-api-key-0001&timestamp=' + TIME + '&' + PLAIN             || 'query-with-key'
        HEAD + '?api_key=test-api-key-0001&' + SORTED.replace('&uid', "&timestamp=$TIME&uid") || 'query-with-key'
        HEAD + '{"uid":1116977,"startTime":"2026-06-01 00:00:00","pageSize":50,' +
            '"endTime":"2026-06-16 23:59:59","pageNo":2}'         || 'query-as-json'
        TIME + 'get' + LIST + '?' + PLAIN                         || 'method-case'
        TIME + 'Get' + LIST + '?' + PLAIN                         || 'method-case'
        TIME + LIST + '?' + PLAIN                                 || 'method-left-out'
        TIME + 'POST' + LIST + '?' + PLAIN                        || 'method-other'
        TIME + 'GET' + LIST.substring(1) + '?' + PLAIN            || 'path-without-slash'
        TIME + 'GET' + LIST + '/?' + PLAIN                        || 'path-trailing-slash'
        TIME + 'GET/' + LIST + '?' + PLAIN                        || 'path-trailing-slash'
        TIME + 'GET' + (LIST - '/api') + '?' + PLAIN              || 'path-shortened'
        TIME + 'GET' + (LIST - '/api/v3') + '?' + PLAIN           || 'path-shortened'
        TIME + 'GETlocalhost:8480' + LIST + '?' + PLAIN           || 'path-with-host'
        TIME + 'GETapi.coinw.com' + LIST + '?' + PLAIN            || 'path-with-host'
        TIME + 'GEThttp://localhost:8480' + LIST + '?' + PLAIN    || 'path-full-address'
        TIME + 'GEThttps://api.coinw.com' + LIST + '?' + PLAIN    || 'path-full-address'
        TIME + 'GET' + LIST.replace('/', '%2F') + '?' + PLAIN     || 'path-encoded'
        TIME + 'GET' + LIST.replace('patener', 'partner') + '?' + PLAIN || 'path-respelled'
        TIME + 'GET?' + PLAIN                                     || 'path-left-out'
        TIME[0..9] + 'GET' + LIST + '?' + PLAIN                   || 'timestamp-signed-in-seconds'
        TIME[0..9] + '000GET' + LIST + '?' + PLAIN                || 'timestamp-rounded'
        TIME[0..9] + '.456GET' + LIST + '?' + PLAIN               || 'timestamp-rounded'
        'GET' + LIST + '?' + PLAIN                                || 'timestamp-left-out'
        TIME[0..9] + '449GET' + LIST + '?' + PLAIN                || 'timestamp-taken-twice'
        'GET' + LIST + '?' + PLAIN + TIME                         || 'order-timestamp'
        TIME + LIST + 'GET?' + PLAIN                              || 'order-other'
        [TIME, 'GET', LIST, PLAIN].join('\n')                     || 'separated'
        [TIME, 'GET', LIST + '?' + PLAIN].join('&')               || 'separated'
        [TIME, 'GET', LIST + '?' + PLAIN, ''].join('\n')          || 'separated'
        [TIME, 'GET', LIST + '?' + PLAIN].join(' ')               || 'separated'
        TIME + 'test-api-key-0001GET' + LIST + '?' + PLAIN        || 'api-key-in-text'
        PLAIN                                                     || 'parameters-alone'
        HEAD + '?' + PLAIN + '\n'                                 || 'text-line-end'
        HEAD + '?' + PLAIN + '{}'                                 || 'body-empty-object-signed'
        TIME + 'get' + LIST + '?' + CODES                         || 'method-case+query-percent-encoded'
        TIME[0..9] + 'GET' + (LIST - '/api') + '?' + PLAIN        || 'timestamp-signed-in-seconds+path-shortened'
    }

    @Unroll('of a body, #expected: #signed')
    def 'a body'() {
        given:
        def patient = Patient.post(sent)

        when:
        def diagnosis = patient.examined(patient.sign(TIME + 'POST' + RANGE + signed))

        then:
        diagnosis.key() == expected
        diagnosis.signed() == TIME + 'POST' + RANGE + signed
        diagnosis.toSign() == TIME + 'POST' + RANGE + sent
        diagnosis.tries() < 2500

        where:
        sent                        | signed                              || expected
        '{"b": 1, "a": "x: y, z"}'  | '{"b":1,"a":"x: y, z"}'             || 'body-compact'
        '{"b":1,"a":[1,{"c":"d"}]}' | '{"b": 1, "a": [1, {"c": "d"}]}'    || 'body-spaced'
        '{"b":1,"a":[]}'            | '{\n  "b": 1,\n  "a": []\n}'        || 'body-pretty'
        '{"b":[1,2]}'               | '{\n    "b": [\n        1,\n        2\n    ]\n}' || 'body-pretty'
        '{"b":1,"a":{"d":1,"c":2}}' | '{"a":{"c":2,"d":1},"b":1}'         || 'body-sorted'
        '{"b":1,"a":2}'             | '{"a": 2, "b": 1}'                  || 'body-spaced+body-sorted'
        '{"a":"ü推"}'                | '{"a":"\\u00fc\\u63a8"}'            || 'body-escaped'
        '{"a":"ü推"}'                | '{"a": "\\u00fc\\u63a8"}'           || 'body-spaced+body-escaped'
        '{"a":"\\u00fc\\u63a8"}'    | '{"a":"ü推"}'                        || 'body-unescaped'
        '{"a":"1/2"}'               | '{"a":"1\\/2"}'                     || 'body-escaped'
        '{"a":1,"b":"x"}'           | '{"a":"1","b":"x"}'                 || 'body-types-changed'
        '{"a":1,"b":null}'          | '{"a":1}'                           || 'body-nulls-left-out'
        '{"a":1,"b":true}'          | "{'a': 1, 'b': True}"               || 'body-python'
        '{"a":1}'                   | '"{\\"a\\":1}"'                     || 'body-in-quotes'
        '{"a":1,"b":"x"}'           | 'a=1&b=x'                           || 'body-as-query'
        '{"a":1,"b":"x"}'           | '?a=1&b=x'                          || 'body-as-query'
        '{"a":1}'                   | ''                                  || 'body-left-out'
        '{"a":1}'                   | '{}'                                || 'body-emptied'
        '{}'                        | ''                                  || 'body-left-out'
        ''                          | '{}'                                || 'body-empty-object-signed'
        ''                          | 'null'                              || 'body-placeholder-signed'
        '{"a":1}'                   | '{"a":1}\n'                         || 'body-line-end'
        '{"a":1}\n'                 | '{"a":1}'                           || 'body-line-end'
        '{"a":1}'                   | Patient.hash('SHA-256', '{"a":1}').encodeHex().toString() || 'body-hashed'
    }

    @Unroll('of a GET without parameters, #expected')
    def 'a GET without parameters'() {
        given:
        def patient = Patient.bare()

        expect:
        patient.examined(patient.sign(HEAD + more)).key() == expected

        where:
        more   || expected
        ''     || 'fine'
        '?'    || 'query-mark-extra'
        '{}'   || 'body-empty-object-signed'
        'null' || 'body-placeholder-signed'
        '/'    || 'path-trailing-slash'
    }

    def 'a body that came with a GET and was signed is named'() {
        given:
        def patient = Patient.get(sentBody: '{"x":1}'.bytes)

        expect:
        patient.examined(patient.sign(patient.text() + '{"x":1}')).key() == 'body-on-get'
        patient.examined(patient.sign(patient.text())).fine
    }

    def 'a body sent in another charset than it was signed in is named'() {
        given:
        def patient = Patient.post('', [body: '{"a":"ü"}'.getBytes('ISO-8859-1')])

        expect:
        patient.examined(patient.sign(TIME + 'POST' + RANGE + '{"a":"ü"}')).key() == 'body-charset'
    }

    def 'a query beside a body is part of the text, and named when it is forgotten or comes last'() {
        given:
        def patient = Patient.post('{"a":1}', [query: 'pageNo=1'])

        expect:
        patient.examined(patient.sign(TIME + 'POST' + RANGE + '?pageNo=1{"a":1}')).fine
        patient.examined(patient.sign(TIME + 'POST' + RANGE + '{"a":1}')).key() == 'query-left-out'
        patient.examined(patient.sign(TIME + 'POST' + RANGE + '{"a":1}?pageNo=1')).key() == 'order-other'
    }

    def 'a plus sign that went out bare and was meant as one is told from an encoded blank'() {
        given:
        def patient = Patient.get(query: 'referralCode=a+b%20c')

        expect:
        patient.examined(patient.sign(HEAD + '?referralCode=a+b c')).key() == 'query-plus-kept'
        patient.examined(patient.sign(HEAD + '?referralCode=a+b%20c')).key() == 'query-plus-encoded'
    }

    def 'what an encoding leaves as it is, is no mistake'() {
        given:
        def patient = Patient.get(query: 'pageNo=1&pageSize=20')

        expect: 'encoded, sorted or not, this is the right text'
        patient.examined(patient.sign(HEAD + '?pageNo=1&pageSize=20')).key() == 'fine'
        patient.examined(patient.sign(TIME + 'get' + LIST + '?pageNo=1&pageSize=20')).key() == 'method-case'
    }
}
