package dev.partnerkit.contract.support

import groovy.json.JsonOutput

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

/**
 * Plain HTTP made by hand, so that defaults, limits and refusals are the server's own and no client's.
 *
 * <p>Every answer to an address of the contract is held against the contract before a spec sees it.
 */
class Wire {

    static final String AFFILIATE = '/api/v3/patener/openapi/v1/partner'
    static final String USERS = '/v1/users/'

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    final URI base
    /** Anything that tells its {@code apiKey()} and its {@code secret()}. */
    final key
    final String partnerKey
    /** Unix time in milliseconds to sign with; real time when null. */
    Long timestamp
    /** How fast requests may go out; as fast as can be unless told otherwise. */
    Pace pace = Pace.FREE
    /** Whether answers are held against the contract; they are not where they are spoilt on purpose. */
    boolean checked = true

    Wire(key, String partnerKey = null, URI base = Mock.SERVER.url()) {
        this.key = key
        this.partnerKey = partnerKey
        this.base = base
    }

    /** A signed request below the affiliate path, by the method of the contract. */
    Answer ask(String operation, Map<String, ?> parameters = [:]) {
        Contract.API.paths[AFFILIATE + operation].post ? post(operation, parameters) : get(operation, parameters)
    }

    /** A signed GET below the affiliate path; parameters travel and are signed in the order given. */
    Answer get(String operation, Map<String, ?> parameters = [:]) {
        def pairs = parameters.collectMany { name, value ->
            (value instanceof List ? value : [value]).collect { [name, it as String] }
        }
        def decoded = pairs.collect { it.join('=') }.join('&')
        def encoded = pairs.collect { it.collect { encode(it) }.join('=') }.join('&')
        signed('GET', AFFILIATE + operation, decoded, encoded, null)
    }

    /** A signed POST of a JSON object below the affiliate path. */
    Answer post(String operation, Map<String, ?> fields) {
        postText(operation, JsonOutput.toJson(fields))
    }

    /** A signed POST of any text below the affiliate path. */
    Answer postText(String operation, String body, String contentType = 'application/json') {
        signed('POST', AFFILIATE + operation, '', '', body, contentType)
    }

    /** A GET of users; the query goes out as it is given. */
    Answer users(String rawQuery = '', Map<String, String> headers = ['x-api-key': partnerKey]) {
        send('GET', USERS + (rawQuery ? "?$rawQuery" : ''), headers, null)
    }

    Answer signed(String method, String path, String decoded, String encoded, String body, String contentType = null) {
        def time = (timestamp ?: System.currentTimeMillis()) as String
        def text = time + method + path + (decoded ? "?$decoded" : '') + (body ?: '')
        def headers = [api_key: key.apiKey(), timestamp: time, sign: sign(key.secret(), text)]
        if (contentType) {
            headers['Content-Type'] = contentType
        }
        send(method, path + (encoded ? "?$encoded" : ''), headers, body)
    }

    /** Anything at all. */
    Answer send(String method, String target, Map<String, String> headers, String body) {
        def path = target.replaceFirst(/\?.*/, '') - ~'^/v1(?=/users/$)'
        pace.next(path)
        def request = HttpRequest.newBuilder(URI.create(base.toString() + target)).timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        headers.each { name, value -> request.header(name, value) }
        def response = HTTP.send(request.build(), BodyHandlers.ofString())
        def answer = new Answer(status: response.statusCode(), headers: response.headers().map(), text: response.body())
        if (checked && Contract.API.paths.containsKey(path) && method in ['GET', 'POST']
            && Contract.API.paths[path].readOperationsMap().keySet()*.name().contains(method)) {
            def violations = Contract.violations(path, method, answer)
            assert violations.empty: "$method $target answered against the contract: $answer"
        }
        answer
    }

    static String sign(String secret, String text) {
        sign(secret, text.getBytes('UTF-8'))
    }

    static String sign(String secret, byte[] message) {
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.getBytes('UTF-8'), 'HmacSHA256'))
        mac.doFinal(message).encodeBase64() as String
    }

    static String encode(String text) {
        URLEncoder.encode(text, 'UTF-8').replace('+', '%20')
    }
}
