package dev.partnerkit.contract.support

import groovy.json.JsonSlurper
import groovy.transform.CompileStatic

import java.nio.charset.StandardCharsets
import java.util.concurrent.CopyOnWriteArrayList

/** A server with one answer for everything, which keeps each request as it came over the wire. */
@CompileStatic
class RawCapture implements Closeable {

    private final ServerSocket listening = new ServerSocket(0, 10, InetAddress.loopbackAddress)
    private volatile byte[] answer = new byte[0]

    final List<Received> requests = new CopyOnWriteArrayList<>()

    RawCapture() {
        answer(200, '{}')
        Thread.startDaemon('raw-capture') { serve() }
    }

    URI getUrl() {
        URI.create("http://$listening.inetAddress.hostAddress:$listening.localPort")
    }

    /** What to answer from now on. */
    void answer(int status, String body, Map<String, String> headers = [:]) {
        def fields = ['Content-Type': 'application/json', 'Connection': 'close',
            'Content-Length': body.getBytes('UTF-8').length as String] + headers
        def head = "HTTP/1.1 $status Any\r\n" + fields.collect { name, value -> "$name: $value\r\n" }.join('')
        answer = (head + '\r\n' + body).getBytes('UTF-8')
    }

    Received getOnly() {
        assert requests.size() == 1
        requests.first()
    }

    @Override
    void close() {
        listening.close()
    }

    @Override
    String toString() {
        "a server that received $requests"
    }

    private void serve() {
        while (!listening.closed) {
            try (Socket caller = listening.accept()) {
                requests << read(caller.inputStream)
                caller.outputStream.write(answer)
            } catch (IOException ignored) {
                // closed, or a caller who changed its mind
            }
        }
    }

    private static Received read(InputStream wire) {
        def start = line(wire).split(' ')
        Map<String, String> headers = [:]
        for (String header = line(wire); header; header = line(wire)) {
            def parts = header.split(':', 2)
            headers[parts[0].toLowerCase(Locale.ROOT)] = parts[1].strip()
        }
        def length = (headers['content-length'] ?: '0') as int
        new Received(start[0], start[1], headers, wire.readNBytes(length))
    }

    private static String line(InputStream wire) {
        def text = new ByteArrayOutputStream()
        for (int next = wire.read(); next != '\n' as char; next = wire.read()) {
            if (next < 0) {
                throw new EOFException('the request broke off')
            }
            text.write(next)
        }
        text.toString(StandardCharsets.ISO_8859_1).stripTrailing()
    }

    /** One request; the target and the header values are those on the wire. */
    static class Received {

        final String method
        final String target
        final Map<String, String> headers
        final byte[] body

        Received(String method, String target, Map<String, String> headers, byte[] body) {
            this.method = method
            this.target = target
            this.headers = headers
            this.body = body
        }

        String getPath() {
            target.split(/\?/, 2)[0]
        }

        String getQuery() {
            target.contains('?') ? target.split(/\?/, 2)[1] : ''
        }

        /** The query as a server reads it: pair by pair, in the order received. */
        String getDecodedQuery() {
            query.split('&').collect { URLDecoder.decode(it, 'UTF-8') }.join('&')
        }

        Object getJson() {
            new JsonSlurper().parse(body)
        }

        @Override
        String toString() {
            "$method $target $headers ${new String(body, 'UTF-8')}"
        }
    }
}
