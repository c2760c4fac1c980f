package dev.partnerkit.contract.support

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.CopyOnWriteArrayList

/**
 * A broken server: it passes every request on to a good one, and damages the body of the answer.
 *
 * <p>The damage gets the body and, when it takes a second parameter, what was asked: address and body.
 */
class Distorted implements Closeable {

    private static final OWN_HEADERS = ['host', 'connection', 'content-length', 'upgrade', 'http2-settings']
    private static final HttpClient HTTP = HttpClient.newHttpClient()

    private final HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
    private final URI good
    private final Closure damage
    /** What went wrong with the damage itself; a test that sees any has shown nothing. */
    final List<Throwable> mishaps = new CopyOnWriteArrayList<>()

    Distorted(URI good, Closure damage) {
        this.good = good
        this.damage = damage
        server.createContext('/') { HttpExchange exchange -> pass(exchange) }
        server.start()
    }

    URI getUrl() {
        URI.create("http://127.0.0.1:$server.address.port")
    }

    @Override
    void close() {
        server.stop(0)
    }

    private void pass(HttpExchange exchange) {
        def sent = exchange.requestBody.readAllBytes()
        def answer = forward(exchange, sent)
        def body = new JsonSlurper().parseText(answer.body())
        try {
            damage.maximumNumberOfParameters > 1 ? damage.call(body, "$exchange.requestURI ${new String(sent, 'UTF-8')}") : damage.call(body)
        } catch (Exception | AssertionError e) {
            mishaps << e
        }
        def bytes = JsonOutput.toJson(body).getBytes('UTF-8')
        exchange.responseHeaders.set('Content-Type', 'application/json')
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length)
        exchange.responseBody.write(bytes)
        exchange.close()
    }

    private HttpResponse<String> forward(HttpExchange exchange, byte[] sent) {
        def request = HttpRequest.newBuilder(URI.create("$good$exchange.requestURI"))
            .method(exchange.requestMethod, BodyPublishers.ofByteArray(sent))
        exchange.requestHeaders.each { name, values ->
            if (!(name.toLowerCase(Locale.ROOT) in OWN_HEADERS)) {
                values.each { request.header(name, it) }
            }
        }
        HTTP.send(request.build(), BodyHandlers.ofString())
    }
}
