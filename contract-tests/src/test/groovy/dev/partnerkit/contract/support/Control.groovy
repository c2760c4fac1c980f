package dev.partnerkit.contract.support

import groovy.json.JsonSlurper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers

/** The control API by hand: texts out, JSON back. */
class Control {

    private static final HttpClient HTTP = HttpClient.newHttpClient()

    final URI base

    Control(URI base = Mock.SERVER.url()) {
        this.base = base
    }

    Told get(String path) {
        send('GET', path, null)
    }

    Told post(String path, String body = null) {
        send('POST', path, body)
    }

    Told patch(String path, String body) {
        send('PATCH', path, body)
    }

    Told put(String path) {
        send('PUT', path, null)
    }

    Told delete(String path) {
        send('DELETE', path, null)
    }

    Told send(String method, String path, String body, Map<String, String> headers = [:]) {
        def request = HttpRequest.newBuilder(URI.create("$base/_mock$path"))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        headers.each { name, value -> request.header(name, value) }
        def response = HTTP.send(request.build(), BodyHandlers.ofString())
        new Told(status: response.statusCode(), text: response.body(), headers: response.headers().map())
    }

    /** A world opened for one feature, and the wire into it. */
    Opened open(String body = '{}') {
        def told = post('/worlds', body)
        assert told.status == 201: told.text
        new Opened(this, told.json)
    }

    static class Told {
        int status
        String text
        Map<String, List<String>> headers

        def getJson() {
            new JsonSlurper().parseText(text)
        }

        String getDetail() {
            json.detail
        }
    }

    static class Opened {
        final Control control
        final Map told
        final Wire wire

        Opened(Control control, Map told) {
            this.control = control
            this.told = told
            def affiliate = told.keys.affiliate[0]
            wire = new Wire(new Key(affiliate.apiKey, affiliate.secret), told.keys.users[0].key, control.base)
        }

        String getName() {
            told.name
        }

        Told get(String path = '') {
            control.get("/worlds/$name$path")
        }

        Told post(String path, String body = null) {
            control.post("/worlds/$name$path", body)
        }

        Told patch(String body) {
            control.patch("/worlds/$name", body)
        }

        void close() {
            control.delete("/worlds/$name")
        }
    }

    record Key(String apiKey, String secret) {}
}
