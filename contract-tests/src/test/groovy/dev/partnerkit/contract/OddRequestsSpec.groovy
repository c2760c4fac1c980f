package dev.partnerkit.contract

import dev.partnerkit.contract.fuzz.RawWire
import dev.partnerkit.contract.fuzz.Sent
import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

import java.nio.charset.StandardCharsets

/** What no well-behaved client sends. Texts hold a byte in each character. */
@Title('Odd requests, written to a bare socket')
class OddRequestsSpec extends Specification {

    static final LIST = Wire.AFFILIATE + '/invitation/user/list'
    static final RANGE = Wire.AFFILIATE + '/team/users/range'
    static final USERS = Wire.USERS

    static final UNKNOWN = [code: 6000, message: 'authentication failed', retry: false, success: false]
    static final MALFORMED = [code: 904, msg: 'Method parameters verification failed']
    static final NOWHERE = [code: 404, msg: 'Requested address does not exist']
    static final NO_METHOD = [code: 405, msg: 'Request method not supported']
    static final NO_KEY = [detail: 'Not authenticated']
    static final BAD = [detail: 'Bad Request']
    static final NOT_FOUND = [detail: 'Not Found']

    def arranged = new Arranged('2026-06-17 12:00:00')

    def 'an address with characters that have no place in one is read all the same: #address (L45, L64)'() {
        expect:
        with(send("GET $address HTTP/1.1\r\nHost: x\r\n\r\n")) {
            [status, json] == [expected, body]
        }

        where:
        address                             || expected | body
        "$LIST?uid=%zz&a=%"                 || 200      | UNKNOWN
        "$LIST?uid={|}^`\"<>[]\\"           || 200      | UNKNOWN
        "$LIST?uid=\u00c3\u00a9\u00ff"      || 200      | UNKNOWN
        "$LIST?uid=\u0001\u0000\u007f"      || 200      | UNKNOWN
        "$USERS?product=%zz{}"              || 401      | NO_KEY
        "http://elsewhere:99$LIST"          || 200      | UNKNOWN
        "http://[::$LIST"                   || 200      | UNKNOWN
        "HTTPS://elsewhere$USERS?per_page=" || 401      | NO_KEY
        "$LIST%zz"                          || 404      | NOWHERE
        "$LIST\u00c3\u00a9[x]"              || 404      | NOWHERE
        "$LIST#part"                        || 404      | NOWHERE
        "${LIST.replace('user', '%75ser')}" || 404      | NOWHERE
        "$USERS%zz"                         || 404      | NOT_FOUND
        "/$USERS"                           || 404      | NOT_FOUND
        '//x/v1/users'                      || 404      | NOT_FOUND
        "a/b://x$USERS"                     || 404      | NOT_FOUND
        "${LIST.substring(1)}"              || 404      | NOT_FOUND
        '*'                                 || 404      | NOT_FOUND
        'host:80'                           || 404      | NOT_FOUND
    }

    def 'a query of bytes that should have been encoded is signed like the text it stands for (L71)'() {
        given:
        arranged.code('é', Arranged.PARTNER).user(7, code: 'é')

        expect:
        with(signed('referralCode=é', 'referralCode=\u00c3\u00a9', '')) {
            uids == [7]
        }
        signed('referralCode=100%', 'referralCode=100%', '').page
    }

    def 'a query may be long: #length characters'() {
        expect:
        with(send("GET $USERS?per_page=${'9' * length} HTTP/1.1\r\nHost: x\r\nx-api-key: $arranged.wire.partnerKey\r\n\r\n")) {
            [status, json.detail*.type] == [422, [problem]]
        }

        where:
        length || problem
        4000   || 'less_than_equal'
        4301   || 'int_parsing_size'
        60_000 || 'int_parsing_size'
    }

    def 'a request line that is none belongs to no vendor, and is refused as the users list does: #line (L64)'() {
        expect:
        with(send("$line\r\nHost: x\r\n\r\n")) {
            [status, json] == [expected, BAD]
            reason.endsWith(': the first line or a header is malformed or too long')
        }

        where:
        line                                        || expected
        'hello'                                     || 400
        "GET $LIST"                                 || 400
        "GET $LIST HTTX/1.1"                        || 400
        "GET $LIST?a=b c HTTP/1.1"                  || 400
        "G\u00c3\u0089T $LIST HTTP/1.1"             || 400
        " $LIST HTTP/1.1"                           || 400
        '\u0016\u0003\u0001\u0002\u0000\u0001\u0000' || 400
        "GET $LIST?a=${'x' * 70_000} HTTP/1.1"      || 413
    }

    def 'a header that is none is refused in the words of the vendor that was called: #header'() {
        expect:
        with(send("GET $LIST HTTP/1.1\r\nHost: x\r\n$header\r\n\r\n")) {
            [status, json] == [expected, MALFORMED]
        }
        with(send("GET $USERS HTTP/1.1\r\nHost: x\r\n$header\r\n\r\n")) {
            [status, json] == [expected, BAD]
        }

        where:
        header                               || expected
        'no colon'                           || 400
        'a blank: x'                         || 400
        ': x'                                || 400
        'x: \u0000'                          || 400
        'Content-Length: many'               || 400
        'Content-Length: -1'                 || 400
        'Content-Length: 99999999999999999999' || 400
        'Content-Length: 1\r\nContent-Length: 2' || 400
        "x: ${'x' * 20_000}"                 || 413
    }

    def 'after a request that is broken the connection ends, and nobody waits for the next answer: #address, #header'() {
        given:
        def wire = new RawWire(arranged.wire.base)
        def (broken, good) = ["GET $LIST$address HTTP/1.1\r\nHost: x\r\n$header\r\n\r\n", "GET $USERS HTTP/1.1\r\nHost: x\r\n\r\n"]

        when:
        def answers = wire.withCloseable { [broken, good].collect { text -> it.send(sent(text)) } }

        then:
        answers*.json == [MALFORMED, NO_KEY]
        answers[0].header('Connection') == 'close'

        where:
        [address, header] << [['', '?uid=%zz'], ['no colon', 'Content-Length: many', "x: ${'x' * 20_000}"]].combinations()
    }

    def 'headers that neither vendor speaks of change nothing: #header'() {
        expect:
        signed('', '', "$header\r\n").page
        with(send("GET $USERS HTTP/1.1\r\nHost: x\r\nx-api-key: $arranged.wire.partnerKey\r\n$header\r\n\r\n")) {
            status == 200
        }

        where:
        header << ['Accept: text/html', 'Accept: ;;/', 'Accept-Charset: x', 'Origin: http://elsewhere', 'Cookie: ;="',
                   'Content-Encoding: gzip', 'Expect: something', 'Range: bytes=0-1', 'Upgrade: h2c\r\nConnection: Upgrade',
                   'X-HTTP-Method-Override: DELETE', 'Host: another', 'x: \u00e9\u00ff', 'Content-Type: ///']
    }

    def 'a method is what it is called in capitals: #method (L45)'() {
        expect:
        with(send("$method $LIST HTTP/1.1\r\nHost: x\r\n\r\n")) {
            [status, json, header('Allow')] == [405, NO_METHOD, 'GET']
        }
        with(send("$method $USERS HTTP/1.1\r\nHost: x\r\n\r\n")) {
            [status, json, header('Allow')] == [405, [detail: 'Method Not Allowed'], 'GET']
        }

        where:
        method << ['get', 'Get', 'TRACE', 'CONNECT', 'PROPFIND', 'X']
    }

    def 'a body may come in pieces, and is signed and read as it came, not unpacked (L75): #headers'() {
        given:
        def time = arranged.world.clock().millis()
        def sign = Wire.sign(arranged.wire.key.secret(), "${time}POST$RANGE{}")

        expect:
        send("POST $RANGE HTTP/1.1\r\nHost: x\r\napi_key: ${arranged.wire.key.apiKey()}\r\ntimestamp: $time\r\nsign: $sign\r\n" +
            "Content-Type: application/json\r\n$headers\r\n\r\n$body").page

        where:
        headers                                            | body
        'Transfer-Encoding: chunked'                       | '1\r\n{\r\n1\r\n}\r\n0\r\n\r\n'
        'Transfer-Encoding: chunked'                       | '2;ext=1\r\n{}\r\n0\r\nTrailer: x\r\n\r\n'
        'Content-Length: 2\r\nContent-Encoding: gzip'      | '{}'
        'Content-Length: 2\r\nExpect: 100-continue'        | '{}'
    }

    def 'behind a body that breaks off nothing can be read, so its answer is the last on the connection'() {
        when:
        def answer = send("POST $RANGE HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")

        then:
        answer.status in [200, 400]
        answer.header('Connection') == 'close'
    }

    def 'a body beyond a megabyte is refused: #headers'() {
        expect:
        with(send("POST $RANGE HTTP/1.1\r\nHost: x\r\n$headers\r\n\r\n${'x' * 1_100_000}\r\n0\r\n\r\n")) {
            [status, json] == [413, MALFORMED]
        }

        where:
        headers << ['Content-Length: 1100000', 'Transfer-Encoding: chunked\r\n\r\n10C8E0']
    }

    def 'the address with its slash is absolute even for who tells no host: #request'() {
        expect:
        with(send(request)) {
            [status, header('Location')] == [307, "$arranged.wire.base$USERS?a=b" as String]
        }

        where:
        request << ['GET /v1/users?a=b HTTP/1.0\r\n\r\n', 'GET /v1/users?a=b HTTP/1.1\r\nHost: \r\n\r\n']
    }

    def 'a reason never breaks the header it stands in (L39)'() {
        given:
        arranged.reading('unknown-parameter=refuse')

        expect:
        arranged.wire.post('/team/users/range', [' \r\n\u0000é ': 1]).reason == '\\u{d}\\u{a}\\u{0}\\u{e9} = is no parameter of this operation'
    }

    private Answer signed(String decoded, String wire, String headers) {
        def time = arranged.world.clock().millis()
        def sign = Wire.sign(arranged.wire.key.secret(), "${time}GET$LIST${decoded ? '?' + decoded : ''}")
        send("GET $LIST${wire ? '?' + wire : ''} HTTP/1.1\r\nHost: x\r\napi_key: ${arranged.wire.key.apiKey()}\r\n" +
            "timestamp: $time\r\nsign: $sign\r\n$headers\r\n")
    }

    private Answer send(CharSequence text) {
        new RawWire(arranged.wire.base).withCloseable { it.send(sent(text)) }
    }

    private static Sent sent(CharSequence text) {
        new Sent(raw: text.toString().getBytes(StandardCharsets.ISO_8859_1))
    }
}
