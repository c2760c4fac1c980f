package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

@Title('How an affiliate operation refuses what the contract forbids')
class ErrorShapesSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final RANGE = '/team/users/range'
    static final MALFORMED = [code: 904, msg: 'Method parameters verification failed']

    def wire = new Arranged('2026-06-17 12:00:00').wire

    def '#operation refuses #name=#value and names it'() {
        when:
        def answer = wire.get(operation, [(name): value])

        then:
        answer.status == 400
        answer.json == MALFORMED
        answer.reason.startsWith("$name=$value ")

        where:
        [operation, name, value] << [
            [LIST, '/invitation/user/kyc/list', '/invitation/user/assets'],
            [['pageNo', '0'], ['pageNo', '-1'], ['pageNo', 'x'], ['pageNo', '1.0'], ['pageNo', '9' * 30],
             ['pageSize', '0'], ['pageSize', '1001'], ['pageSize', 'ten'],
             ['uid', 'x'], ['uid', '9223372036854775808'],
             ['startTime', '2026-06-01'], ['endTime', '2026-06-01T00:00:00'], ['startTime', 'yesterday']]
        ].combinations().collect { [it[0], it[1][0], it[1][1]] }
    }

    def 'a page size beyond the maximum is refused, not cut (L03)'() {
        expect:
        with(wire.get(LIST, [pageSize: 1001])) {
            [status, json] == [400, MALFORMED]
            reason == 'pageSize=1001 is not between 1 and 1000'
        }
    }

    def 'a page below the first is refused, not taken for the first: #pageNo (L04)'() {
        expect:
        with(wire.get(LIST, [pageNo: pageNo])) {
            [status, json] == [400, MALFORMED]
        }

        where:
        pageNo << [0, -1, Integer.MAX_VALUE + 1L]
    }

    def 'a time of the right form that does not exist is refused: #time (L36)'() {
        expect:
        wire.get(LIST, [startTime: time]).status == 400

        where:
        time << ['2026-02-29 00:00:00', '2026-04-31 00:00:00', '2026-06-01 24:00:00', '2026-06-01 00:00:60']
    }

    def 'a parameter given but blank is refused: #name="#value" (L37)'() {
        expect:
        with(wire.get(LIST, [(name): value])) {
            [status, json] == [400, MALFORMED]
            reason == "$name=$value must not be blank"
        }

        where:
        [name, value] << [['pageNo', 'pageSize', 'uid', 'startTime', 'referralCode'], ['', ' ']].combinations()
    }

    def 'a body on a GET is not looked at and not signed: #operation (L34)'() {
        given:
        def time = System.currentTimeMillis() as String
        def headers = [api_key: wire.key.apiKey(), timestamp: time,
                       sign: Wire.sign(wire.key.secret(), "${time}GET${Wire.AFFILIATE + operation}")]

        expect: 'its parameters are none; the same in the query would be'
        wire.send('GET', Wire.AFFILIATE + operation, headers, '{"pageSize":0}').json.code == code
        wire.get(operation, [pageSize: 0]).json.code == 904

        where:
        operation                   || code
        LIST                        || '200'
        '/invitation/user/kyc/list' || '200'
        '/invitation/user/assets'   || '0'
    }

    def 'of a parameter given twice the first counts, in a query and in a body (L38)'() {
        expect:
        wire.postText(RANGE, '{"pageSize":1,"pageSize":0}').status == 200
        wire.postText(RANGE, '{"pageSize":0,"pageSize":1}').status == 400
        wire.get(LIST, [pageSize: [1, 0]]).status == 200
        wire.get(LIST, [pageSize: [0, 1]]).status == 400
    }

    def 'an unknown parameter, or a known one in other letters, is ignored: #name (L39)'() {
        expect:
        wire.get(LIST, [(name): 'x']).status == 200
        wire.post(RANGE, [(name): 'x']).json.code == '200'

        where:
        name << ['pagesize', 'PAGESIZE', 'foo', 'page_size']
    }

    def 'a field of another JSON type is refused, not converted: #field (L48)'() {
        expect:
        with(wire.postText(RANGE, "{$field}")) {
            [status, json] == [400, MALFORMED]
        }

        where:
        field << ['"pageNo":"1"', '"pageNo":1.0', '"pageNo":true', '"pageSize":[]', '"uid":"7"', '"type":0',
                  '"startTime":1', '"partnerUids":8', '"partnerUids":["8"]', '"partnerUids":[null]',
                  '"referralCode":{}']
    }

    def 'a null field counts as not given (L48)'() {
        expect:
        wire.postText(RANGE, '{"pageNo":null,"type":null,"partnerUids":null}').json.code == '200'
    }

    def 'a type of #type is none of the four (seed 003, table)'() {
        expect:
        wire.post(RANGE, [type: type]).status == 400

        where:
        type << ['4', '-1', 'FUTURES', '00']
    }

    def 'a body that is no JSON object is refused: #body'() {
        expect:
        with(wire.postText(RANGE, body)) {
            [status, json] == [400, MALFORMED]
        }

        where:
        body << ['', ' ', '[]', '"x"', '1', 'null', '{', '{"pageNo":1', '{"pageNo":1}}', '{}{}', '{"a":}', "{'a':1}",
                 '[' * 2000, '{"a":' * 2000]
    }

    def 'a number that nobody can hold is refused like any other nonsense: #field'() {
        given:
        def lax = new Arranged('2026-06-17 12:00:00').reading('json-types=convert').wire

        expect:
        [wire, lax].every { it.postText(RANGE, "{$field}").status == 400 }

        where:
        field << ['"x":1e99999999999', '"uid":1e99999999999', '"uid":1e1000000000', '"pageNo":1e300000000',
                  '"uid":1e-999999999', '"partnerUids":[1e99999999999]']
    }

    def 'the type of a body is read in any case, with any parameter: #type (L72)'() {
        expect:
        wire.postText(RANGE, '{}', type).json.code == '200'

        where:
        type << ['application/json', 'Application/JSON', 'application/json; charset=utf-8']
    }

    def 'a body of another type than JSON is refused, whatever it holds: #type (L72)'() {
        expect:
        with(wire.postText(RANGE, '{}', type)) {
            [status, json] == [400, MALFORMED]
        }

        where:
        type << ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense', null]
    }

    def 'an address that is not of the contract answers in the vendor\'s words: #path (L45)'() {
        expect:
        with(wire.send('GET', path, [:], null)) {
            status == 404
            json == [code: 404, msg: 'Requested address does not exist']
        }

        where:
        path << ['/api/', '/api/v3/nothing', Wire.AFFILIATE + LIST + '/', Wire.AFFILIATE + '//invitation/user/list',
                 Wire.AFFILIATE.replace('patener', 'partner') + LIST, Wire.AFFILIATE + '/invitation/user/LIST']
    }

    def 'another method is refused and the right one named: #method #operation (L45)'() {
        expect:
        with(wire.send(method, Wire.AFFILIATE + operation, [:], null)) {
            status == 405
            method == 'HEAD' || json == [code: 405, msg: 'Request method not supported']
            header('Allow') == allow
        }

        where:
        method    | operation || allow
        'POST'    | LIST      || 'GET'
        'PUT'     | LIST      || 'GET'
        'DELETE'  | LIST      || 'GET'
        'PATCH'   | LIST      || 'GET'
        'HEAD'    | LIST      || 'GET'
        'OPTIONS' | LIST      || 'GET'
        'GET'     | RANGE     || 'POST'
        'HEAD'    | RANGE     || 'POST'
    }
}
