package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawWire
import spock.lang.Specification
import spock.lang.Title

@Title('GET /v1/users/, who may and at which address')
class UsersAccessSpec extends Specification {

    static final METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PURGE', 'get']

    def arranged = new Arranged('2026-06-17 12:00:00').member('mine')
    def key = arranged.wire.partnerKey

    def 'the key decides whose users are seen (seed 004, api_key)'() {
        given:
        def other = new Arranged('2026-06-17 12:00:00').member('yours')

        expect:
        arranged.wire.users().json.items*.user_account_id == ['mine']
        other.wire.users().json.items*.user_account_id == ['yours']
        other.wire.users('user_account_id=mine').json.total_records == 0
    }

    def 'without a key, or with a blank one, the answer is 401: #headers (L55)'() {
        expect:
        with(get('/v1/users/', headers)) {
            [status, text] == [401, '{"detail":"Not authenticated"}']
            it.headers['www-authenticate'] == ['APIKey']
            it.headers['content-type'] == ['application/json']
        }

        where:
        headers << [[], ['x-api-key:'], ['x-api-key: '], ['x-api-key:  \t '], ['x_api_key: test-partner-key-0001'],
                    ['api-key: test-partner-key-0001'], ['Authorization: Bearer test-partner-key-0001'],
                    ['Cookie: x-api-key=test-partner-key-0001']]
    }

    def 'a key in the query is none: #query (seed 004, authorization)'() {
        expect:
        get("/v1/users/?$query=$key").status == 401

        where:
        query << ['x-api-key', 'api_key', 'token']
    }

    def 'a key nobody holds is refused with 401: #wrong (L56)'() {
        expect:
        with(get('/v1/users/', ["x-api-key: $wrong"])) {
            [status, text] == [401, '{"detail":"Invalid API key"}']
            it.headers['www-authenticate'] == null
            it.headers['content-type'] == ['application/json']
        }

        where:
        wrong << ['nobody', 'Test-Partner-Key-0001', 'test-partner-key-000', 'test-partner-key-0001 x', '"test-partner-key-0001"',
                  'Bearer test-partner-key-0001', '*', 'cl\u00e9', 'x' * 5000]
    }

    def 'the header may be written in any letters, with blanks around the key: #name:#before…#after (L55)'() {
        expect:
        get('/v1/users/', ["$name:$before$key$after"]).json.items*.user_account_id == ['mine']

        where:
        name        | before   | after
        'x-api-key' | ' '      | ''
        'X-API-KEY' | ' '      | ''
        'X-Api-Key' | ''       | ''
        'x-aPi-kEy' | '  \t'   | ' \t '
    }

    def 'of two keys the first counts: #keys (L38)'() {
        when:
        def answer = get('/v1/users/', keys.collect { "x-api-key: ${it == 'right' ? key : it}" })

        then:
        [answer.status, answer.status == 200 ? null : answer.json.detail] == [status, detail]

        where:
        keys               || status | detail
        ['right', 'wrong'] || 200    | null
        ['right', '']      || 200    | null
        ['wrong', 'right'] || 401    | 'Invalid API key'
        ['', 'right']      || 401    | 'Not authenticated'
        ['', '']           || 401    | 'Not authenticated'
    }

    def 'the key is looked at before the parameters: #headers (L55, L56)'() {
        expect:
        get('/v1/users/?per_page=0&product=x', headers).status == 401

        where:
        headers << [[], ['x-api-key: nobody']]
    }

    def 'an address without its slash points to the right one, whatever method and key: #method (seed 004, path)'() {
        when:
        def answer = RawWire.send("$method /v1/users?$query HTTP/1.1", ['Host: partners.example:8443'] + headers)

        then:
        [answer.status, answer.text] == [307, '']
        answer.headers['location'] == ["http://partners.example:8443/v1/users/?$query"]
        answer.headers['content-length'] == ['0']
        answer.headers['content-type'] == null

        where:
        method << ['GET', 'HEAD', *METHODS]
        combined:
        headers << [[], ['x-api-key: nobody']]
        query = 'per_page=0&a[]=%41+b%2b&&c=\'(x)\'&per_page=1&d'
    }

    def 'the right address has no more of a query than the one that was called: #query (seed 004, path)'() {
        expect:
        get("/v1/users$query").header('Location') == "${Mock.SERVER.url()}/v1/users/$pointed"

        where:
        query  || pointed
        ''     || ''
        '?'    || ''
        '?a'   || '?a'
        '??'   || '??'
        '?a|b' || '?a%7Cb'
    }

    def 'a request of HTTP/1.0 that names no host is pointed to the address it came to (seed 004, path)'() {
        expect:
        RawWire.send('GET /v1/users HTTP/1.0').header('Location') == "${Mock.SERVER.url()}/v1/users/"
    }

    def 'any method but GET is refused with 405, with a key or without: #method (seed 004, method)'() {
        when:
        def answer = RawWire.send("$method /v1/users/?per_page=0 HTTP/1.1", headers)

        then:
        [answer.status, answer.text] == [405, '{"detail":"Method Not Allowed"}']
        answer.headers['allow'] == ['GET']
        answer.headers['content-type'] == ['application/json']

        where:
        method << METHODS
        combined:
        headers << [[], ['x-api-key: nobody'], ['Content-Type: text/plain', 'Content-Length: 0']]
    }

    def 'HEAD is no GET either, and its refusal tells the length of a body it does not have (seed 004, method)'() {
        when:
        def answer = RawWire.send('HEAD /v1/users/ HTTP/1.1', ["x-api-key: $key"])

        then:
        [answer.status, answer.text] == [405, '']
        answer.headers['allow'] == ['GET']
        answer.headers['content-length'] == ['31']
    }

    def 'an address of neither vendor answers as the users list does, without a key: #method #path (L64)'() {
        expect:
        with(RawWire.send("$method $path HTTP/1.1")) {
            [status, text] == [404, '{"detail":"Not Found"}']
            headers['content-type'] == ['application/json']
        }

        where:
        method << ['GET', 'POST', 'OPTIONS']
        combined:
        path << ['/', '/nothing', '/v1', '/v1/', '/users/', '/v1/users//', '//v1/users/', '/v1//users/', '/V1/users/',
                 '/v1/Users/', '/v1/users/member-001/', '/v1/users/;x', '/v1/users/|', '/v1/users/%20', '/v1/orders/',
                 '/v2/users/', '/apix', '/favicon.ico', '/openapi.json']
    }

    def 'whatever Accept says, the answer is application/json and nothing more: #accept (seed 004, response)'() {
        given:
        def accepting = accept == null ? [] : ["Accept: $accept"]
        def let = ["x-api-key: $key"] + accepting

        expect:
        [
            [200, get('/v1/users/', let)], [401, get('/v1/users/', accepting)], [422, get('/v1/users/?per_page=0', let)],
            [404, get('/v1/x', accepting)], [405, RawWire.send('POST /v1/users/ HTTP/1.1', accepting)]
        ].every { status, answer ->
            assert answer.status == status
            answer.headers['content-type'] == ['application/json']
        }

        where:
        accept << [null, '', '*/*', 'text/html', 'application/xml;q=0.9', 'image/png, */*;q=0', 'garbage;;;', 'application/json;v=2']
    }

    def 'what else a browser or a cache may send changes nothing: #header (seed 004, response)'() {
        expect:
        get('/v1/users/', ["x-api-key: $key", header]).text == arranged.wire.users().text

        where:
        header << ['Accept-Encoding: gzip, br', 'Content-Type: text/plain', 'If-None-Match: *', 'Range: bytes=0-1',
                   'Origin: http://elsewhere.example', 'Accept-Language: xx', 'X-HTTP-Method-Override: DELETE']
    }

    private static get(String target, List<String> headers = []) {
        RawWire.send("GET $target HTTP/1.1", headers)
    }
}
