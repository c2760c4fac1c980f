package dev.partnerkit.contract.fuzz

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Wire

import java.nio.charset.StandardCharsets

/** Requests at random: most of them signed rightly, so that the rules are reached, and the rest wrong in some way. */
class Requests {

    static final String RANGE = '/team/users/range'
    private static final List<String> OPERATIONS = Values.NAMES.keySet().toList()
    private static final List<String> METHODS =
        ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'Post', 'FOO', 'PROPFIND']

    private final List<Arranged> worlds

    Requests(List<Arranged> worlds) {
        this.worlds = worlds
    }

    /** The request that follows from a seed. */
    Sent draw(long seed) {
        def draw = new Draw(seed)
        def sent = request(draw, draw.one(OPERATIONS), draw.one(worlds))
        draw.percent(4) ? garbled(draw, sent) : sent
    }

    private Sent request(Draw draw, String operation, Arranged world) {
        def values = new Values(draw)
        def path = operation == '/users/' ? Wire.USERS : Wire.AFFILIATE + operation
        path = draw.percent(94) ? path : wrong(draw, path)
        def right = operation == RANGE ? 'POST' : 'GET'
        def method = draw.percent(95) ? right : draw.one(METHODS)
        def pairs = operation == RANGE && draw.percent(95) ? [] : values.pairs(operation)
        byte[] body = method == 'POST' || draw.percent(3) ? bytes(draw, values.body(operation)) : null
        def sent = new Sent(method: method, target: path + query(draw, pairs), body: body)
        def decoded = pairs.collect { it.join('=') }.join('&')
        sent.headers += operation == '/users/' ? key(draw, world) : signature(draw, world, method, path, decoded, body)
        sent.headers += manners(draw, body != null)
        if (body != null && body.length > 0 && draw.percent(15)) {
            sent.chunks = (1..3).collect { 1 + draw.below(200) }
        }
        if (draw.percent(1)) {
            sent.version = 'HTTP/1.0'
        }
        sent
    }

    private static String wrong(Draw draw, String path) {
        draw.one([
            path + '/', path - ~'/$', path.toUpperCase(), path.replace('/partner', '//partner'), path.replace('patener', 'partner'),
            path.replaceFirst('u', '%75'), path + '/../list', path + ';a=b', path + '%2f', path + '\u00e9', path + '[x]', '/' + path,
            '/', '*', '/api/', '/api', '/v1/', '/v1/users/1/', '/favicon.ico', path.substring(1), 'http://elsewhere:1' + path,
            'https://elsewhere' + path, 'mailto:' + path, '//[::' + path, path + '%', path.replace('/', '\\')])
    }

    private static String query(Draw draw, List<List<String>> pairs) {
        if (!pairs) {
            return draw.percent(97) ? '' : draw.one(['?', '?&&', '?=', '?%', '?#', '?a=' + 'x' * draw.below(9000)])
        }
        int way = draw.below(100)
        '?' + pairs.collect { it.collect { encode(draw, it, way) }.join('=') }.join('&')
    }

    private static String encode(Draw draw, String text, int way) {
        def latin = { String s -> new String(s.getBytes('UTF-8'), StandardCharsets.ISO_8859_1) }
        if (way < 45) {
            return URLEncoder.encode(text, 'UTF-8')
        }
        if (way < 90) {
            return Wire.encode(text)
        }
        // As a careless client leaves it: only what would end the address is encoded, or there is more than belongs there.
        def careless = latin(text).replaceAll(/[\x00-\x20]/) { String c -> String.format('%%%02X', (int) c.charAt(0)) }
        way < 95 ? careless : careless + draw.one(['%', '%4', '%GG', '|', '{}', '^', '`', '"', '\u0001', '\u00ff', '%C3', '%00'])
    }

    private static byte[] bytes(Draw draw, String body) {
        draw.percent(96) ? body.getBytes('UTF-8')
            : draw.one([body.getBytes('UTF-16'), body.getBytes(StandardCharsets.ISO_8859_1), draw.bytes(draw.below(200))])
    }

    private static List<List<String>> signature(
        Draw draw, Arranged world, String method, String path, String decoded, byte[] body) {
        def key = world.wire.key
        def time = world.world.clock().millis() as String
        def text = time + method + path + (decoded ? "?$decoded" : '')
        def message = new ByteArrayOutputStream()
        message.write(text.getBytes('UTF-8'))
        message.write(method == 'GET' || body == null ? new byte[0] : body)
        def headers = [['api_key', key.apiKey()], ['timestamp', time], ['sign', Wire.sign(key.secret(), message.toByteArray())]]
        if (draw.percent(5)) {
            def at = draw.below(3)
            headers[at] = [headers[at][0], draw.one(['', ' ', 'x', '1', '\u00e9\u00ff', 'A' * 44, '9' * 30, headers[at][1] + 'x'])]
        }
        draw.percent(98) ? headers : draw.shuffled(headers + headers).take(draw.below(6))
    }

    private static List<List<String>> key(Draw draw, Arranged world) {
        def key = ['x-api-key', world.wire.partnerKey]
        draw.percent(95) ? [key] : draw.one([[], [['x-api-key', '']], [['X-API-KEY', key[1]]], [['x-api-key', '\u00ff']], [key, key],
            [['x-api-key', "  ${key[1]}  "]], [['x-api-key', 'x' * 4000]]])
    }

    private static List<List<String>> manners(Draw draw, boolean body) {
        List<List<String>> headers = draw.percent(98) ? [['Host', 'localhost']] : draw.one(
            [[], [['Host', '']], [['Host', 'a b<>']], [['Host', 'a'], ['Host', 'b']]])
        if (body) {
            headers += draw.percent(92) ? [['Content-Type', 'application/json']] : draw.one([[],
                [['Content-Type', draw.one(['', '///', 'text/plain', 'application/json; charset=utf-16', 'APPLICATION/JSON',
                    'application/json;', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/problem+json'])]]])
        }
        if (draw.percent(8)) {
            headers << draw.one([
                ['Accept', 'text/html'], ['Accept', '*/*;q=0'], ['Accept', ';;/'], ['Accept-Encoding', 'gzip, br'],
                ['Accept-Charset', 'x'], ['Content-Encoding', 'gzip'], ['Expect', '100-continue'], ['Expect', 'x'],
                ['Connection', 'close'], ['Connection', 'Upgrade'], ['Upgrade', 'h2c'], ['Upgrade', 'websocket'],
                ['Cookie', ';=;"'], ['Range', 'bytes=0-1'], ['If-None-Match', '*'], ['Origin', 'http://a'],
                ['X-Forwarded-For', 'x'], ['X-HTTP-Method-Override', 'DELETE'], ['Authorization', 'Basic !'],
                ['Access-Control-Request-Method', 'GET'], ['F', 'x' * draw.below(10_000)], ['Content-Language', '\u00e9']])
        }
        headers
    }

    // Bytes of the first line changed at random, its end kept, so that a whole request is there.
    private static Sent garbled(Draw draw, Sent sent) {
        sent.headers = sent.headers.findAll { it[0] != 'Expect' } + [['Connection', 'close']]
        def bytes = sent.bytes
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\r')
        for (int i = 0; i <= draw.below(4); i++) {
            byte other = (byte) draw.below(256)
            bytes[draw.below(end)] = other == 10 || other == 13 ? (byte) 32 : other
        }
        sent.raw = bytes
        sent
    }
}
