package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.RawWire
import spock.lang.Specification
import spock.lang.Title

@Title('GET /v1/users/, refused with 422')
class UsersErrorsSpec extends Specification {

    static final NO_INTEGER = ['int_parsing', 'Input should be a valid integer, unable to parse string as an integer']
    static final TOO_LONG = ['int_parsing_size', 'Unable to parse input string as an integer, exceeded maximum size']
    static final PRODUCTS = "'crypto', 'securities', 'robo' or 'roth_ira'"
    static final HUGE = '9' * 30

    def arranged = new Arranged('2026-06-17 12:00:00').member('only', accounts:
        [CRYPTO: 'approved', SECURITIES: 'approved', ROBO: 'approved', ROTH_IRA: 'approved'])
    def wire = arranged.wire

    def '#parameter=#shown is refused as #type (seed 004, L59)'() {
        expect:
        refused(wire.users("$parameter=$given"), parameter, given, problem)

        where:
        parameter            | given      || problem
        'per_page'           | ''         || NO_INTEGER
        'per_page'           | '%20'      || NO_INTEGER
        'per_page'           | 'abc'      || NO_INTEGER
        'per_page'           | '1.5'      || NO_INTEGER
        'per_page'           | 'true'     || NO_INTEGER
        'per_page'           | '1e2'      || NO_INTEGER
        'per_page'           | 'null'     || NO_INTEGER
        'per_page'           | '0'        || atLeast(1)
        'per_page'           | '-1'       || atLeast(1)
        'per_page'           | "-$HUGE"   || atLeast(1)
        'per_page'           | '101'      || atMost(100)
        'per_page'           | HUGE       || atMost(100)
        'per_page'           | '9' * 4300 || atMost(100)
        'per_page'           | '9' * 4301 || TOO_LONG
        'last_record_number' | ''         || NO_INTEGER
        'last_record_number' | '%20'      || NO_INTEGER
        'last_record_number' | 'abc'      || NO_INTEGER
        'last_record_number' | '1.5'      || NO_INTEGER
        'last_record_number' | 'true'     || NO_INTEGER
        'last_record_number' | '1e2'      || NO_INTEGER
        'last_record_number' | 'null'     || NO_INTEGER
        'last_record_number' | '-1'       || atLeast(0)
        'last_record_number' | "-$HUGE"   || atLeast(0)
        'last_record_number' | '9' * 4301 || TOO_LONG
        type = problem.first()
        shown = given.take(40)
    }

    def 'a product, direction or sort key outside its set is refused: #parameter=#shown (seed 004, L52, L54)'() {
        expect:
        refused(wire.users("$parameter=$given"), parameter, given, [type, "Input should be $choices", [expected: choices]])

        where:
        [parameter, type, choices, given] << [
            ['product', 'enum', PRODUCTS, ['foo', 'CRYPTO', 'Roth_IRA', 'roth-ira', 'crypto,robo', 'crypto%20']],
            ['sort_order', 'enum', "'asc' or 'desc'", ['foo', 'ASC', 'Desc', 'ascending', 'asc,desc', '+asc']],
            ['sort_key', 'literal_error', "'created_at'", ['foo', 'CREATED_AT', 'createdAt', 'user_account_id', '-created_at']]
        ].collectMany { row -> (row[3] + ['', '%20', '0', '-1', 'null', HUGE, 'x' * 5000]).collect { row[0..2] + [it] } }
        shown = given.take(40)
    }

    def '#bound=#shown is no time: #error (seed 004, L59, L60)'() {
        expect:
        refused(wire.users("$bound=$given"), bound, given,
            ['datetime_from_date_parsing', "Input should be a valid datetime or date, $error", [error: error]])

        where:
        bound << ['created_at_start', 'created_at_end']
        combined:
        given                       || error
        ''                          || 'input is too short'
        '%20'                       || 'input is too short'
        'garbage'                   || 'input is too short'
        'null'                      || 'input is too short'
        'garbage-long-string'       || 'invalid character in year'
        '%202025-01-01'             || 'invalid character in year'
        'x' * 5000                  || 'invalid character in year'
        '2025/01/01'                || 'invalid date separator, expected `-`'
        HUGE                        || 'invalid date separator, expected `-`'
        '2025-O1-01'                || 'invalid character in month'
        '2025-13-01T00:00:00Z'      || 'month value is outside expected range of 1-12'
        '2025-01-1x'                || 'invalid character in day'
        '2025-02-30'                || 'day value is outside expected range'
        '2025-01-01T25:00'          || 'unexpected extra characters at the end of the input'
        '2025-01-01T24:00:00'       || 'unexpected extra characters at the end of the input'
        '2025-01-01%20'             || 'unexpected extra characters at the end of the input'
        '2025-01-01T00:00:00+02:00' || 'unexpected extra characters at the end of the input'
        '253402300800000'           || 'dates after 9999 are not supported as unix timestamps'
        '-62167219200001'           || 'dates before 0000 are not supported as unix timestamps'
        shown = given.take(40)
    }

    def 'year 0 can be read and is refused for itself: #bound (L59)'() {
        expect:
        refused(wire.users("$bound=0000-01-01"), bound, '0000-01-01',
            ['datetime_parsing', 'Input should be a valid datetime, year 0 is out of range', [error: 'year 0 is out of range']])

        where:
        bound << ['created_at_start', 'created_at_end']
    }

    def 'everything that is wrong is told at once, in the order of the page, fields in the live order (seed 004, L59)'() {
        when:
        def answer = wire.users('sort_key=k&sort_order=o&last_record_number=-5&per_page=500&created_at_end=0000-01-01'
            + '&created_at_start=s&robo_kyc_status=any&user_account_id=any&product=p')

        then:
        answer.status == 422
        answer.text == '{"detail":[' +
            '{"type":"enum","loc":["query","product"],' +
            '"msg":"Input should be \'crypto\', \'securities\', \'robo\' or \'roth_ira\'","input":"p",' +
            '"ctx":{"expected":"\'crypto\', \'securities\', \'robo\' or \'roth_ira\'"}},' +
            '{"type":"datetime_from_date_parsing","loc":["query","created_at_start"],' +
            '"msg":"Input should be a valid datetime or date, input is too short","input":"s",' +
            '"ctx":{"error":"input is too short"}},' +
            '{"type":"datetime_parsing","loc":["query","created_at_end"],' +
            '"msg":"Input should be a valid datetime, year 0 is out of range","input":"0000-01-01",' +
            '"ctx":{"error":"year 0 is out of range"}},' +
            '{"type":"less_than_equal","loc":["query","per_page"],' +
            '"msg":"Input should be less than or equal to 100","input":"500","ctx":{"le":100}},' +
            '{"type":"greater_than_equal","loc":["query","last_record_number"],' +
            '"msg":"Input should be greater than or equal to 0","input":"-5","ctx":{"ge":0}},' +
            '{"type":"enum","loc":["query","sort_order"],' +
            '"msg":"Input should be \'asc\' or \'desc\'","input":"o","ctx":{"expected":"\'asc\' or \'desc\'"}},' +
            '{"type":"literal_error","loc":["query","sort_key"],' +
            '"msg":"Input should be \'created_at\'","input":"k","ctx":{"expected":"\'created_at\'"}}]}'
    }

    def 'what was wrong comes back decoded, and written without need for ASCII: #raw (L59)'() {
        when:
        def answer = RawWire.send("GET /v1/users/?per_page=$raw HTTP/1.1", ["x-api-key: $wire.partnerKey"])

        then:
        answer.status == 422
        answer.text == '{"detail":[{"type":"int_parsing","loc":["query","per_page"],' +
            '"msg":"Input should be a valid integer, unable to parse string as an integer","input":"' + input + '"}]}'

        where:
        raw                    || input
        'a+b%20c%2Bd'          || 'a b c+d'
        'gr%C3%BC%c3%9Fe'      || 'grüße'
        '%E2%82%AC%F0%9F%98%80' || '€😀'
        '%22%5C/'              || '\\"\\\\/'
        '%0A%0D%09%08%0C'      || '\\n\\r\\t\\b\\f'
        '%00%1B%1f%7F'         || '\\u0000\\u001b\\u001f\u007f'
        '%E2%80%A8'            || '\u2028'
        '%FFx%E2%82'           || '\ufffdx\ufffd'
        '%ED%A0%80'            || '\ufffd\ufffd\ufffd'
        '%zz%4'                || '%zz%4'
        '%2525'                || '%25'
        'a=b'                  || 'a=b'
        'a;b'                  || 'a;b'
        '|{"a":[1]}^`<>'       || '|{\\"a\\":[1]}^`<>'
        'a#b'                  || 'a#b'
    }

    def 'a name alone is an empty text, and a name may be encoded: #query (L59)'() {
        expect:
        refused(wire.users(query), 'per_page', '', NO_INTEGER)

        where:
        query << ['per_page', 'per_page=', 'sort_order=asc&per_page&sort_key=created_at', 'per%5Fpage=', '%70er_page']
    }

    def 'a name that is none of the twelve, or one in other letters, is ignored: #query (L39)'() {
        expect:
        wire.users(query).text == wire.users().text

        where:
        query << ['unheard=of', 'Per_Page=0', 'PER_PAGE=0', 'perPage=0', 'per-page=0', 'per_page%5B%5D=0', 'per_page[]=0',
                  '+per_page=0', 'per_page%20=0', 'page=0', 'Product=foo', 'limit=0', '=0', '=', '&&', '&=&', 'x-api-key=no']
    }

    def 'of a parameter given twice the last counts, and the last alone is looked at: #parameter (L38)'() {
        expect:
        wire.users("$parameter=$wrong&$parameter=$right").text == wire.users("$parameter=$right").text
        wire.users("$parameter=$right&x=y&$parameter=$wrong").text == wire.users("$parameter=$wrong").text
        wire.users("$parameter=$wrong").text != wire.users("$parameter=$right").text

        where:
        parameter               | wrong | right
        'user_account_id'       | 'x'   | 'only'
        'product'               | 'x'   | 'crypto'
        'crypto_kyc_status'     | 'x'   | 'approved'
        'securities_kyc_status' | 'x'   | 'approved'
        'roth_ira_kyc_status'   | 'x'   | 'approved'
        'robo_kyc_status'       | 'x'   | 'approved'
        'created_at_start'      | 'x'   | '2024-01-01'
        'created_at_end'        | 'x'   | '2026-01-01'
        'per_page'              | '0'   | '6'
        'last_record_number'    | 'x'   | '1'
        'sort_order'            | 'x'   | 'asc'
        'sort_key'              | 'x'   | 'created_at'
    }

    def 'an id or a state may be any text, and matches nobody then: #parameter=#shown (seed 004, L53)'() {
        expect:
        with(wire.users("$parameter=$given")) {
            [status, json.items, json.total_records] == [200, [], 0]
        }

        where:
        parameter << ['user_account_id', 'crypto_kyc_status', 'securities_kyc_status', 'roth_ira_kyc_status', 'robo_kyc_status']
        combined:
        given << ['', '%20', '0', '-1', 'null', 'APPROVED', '%00', '%F0%9F%98%80', '%FF', HUGE, 'x' * 5000]
        shown = given.take(40)
    }

    private static atLeast(int least) {
        ['greater_than_equal', "Input should be greater than or equal to $least", [ge: least]]
    }

    private static atMost(int most) {
        ['less_than_equal', "Input should be less than or equal to $most", [le: most]]
    }

    private static void refused(answer, String parameter, String given, List problem) {
        def (type, msg, context) = problem
        def ctx = context.collect { name, value -> /,"ctx":{"$name":${value instanceof Number ? value : /"$value"/}}/ }.join()
        def input = URLDecoder.decode(given, 'UTF-8')
        assert answer.status == 422
        assert answer.headers['content-type'] == ['application/json']
        assert answer.text == /{"detail":[{"type":"$type","loc":["query","$parameter"],"msg":"$msg","input":"$input"$ctx}]}/
    }
}
