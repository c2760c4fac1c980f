package dev.partnerkit.contract.fuzz

import dev.partnerkit.contract.support.Answer
import groovy.transform.CompileStatic

import java.nio.charset.StandardCharsets
import java.util.zip.GZIPInputStream

/** A socket that sends any bytes and reads what comes back, one request after the other on one connection. */
@CompileStatic
class RawWire implements Closeable {

    private static final int PATIENCE = 20_000

    private final URI server
    private Socket socket
    private InputStream input
    /** What went over this connection before. */
    private Sent previous

    RawWire(URI server) {
        this.server = server
    }

    /** The answer, or null when the connection ended without one. */
    Answer send(Sent request) {
        boolean used = socket != null
        def answer = exchange(request)
        if (answer == null && used) {
            // The server may end a connection between two requests; then the request is sent again, as every client does.
            answer = exchange(request)
        }
        if (answer == null || request.last || answer.header('Connection') == 'close') {
            close()
        }
        answer
    }

    private Answer exchange(Sent request) {
        try {
            if (socket == null) {
                socket = new Socket(server.host, server.port)
                socket.soTimeout = PATIENCE
                socket.tcpNoDelay = true
                input = new BufferedInputStream(socket.inputStream)
            }
            try {
                socket.outputStream.write(request.bytes)
            } catch (SocketException ignored) {
                // A server that refuses early closes its side; its answer may be there already.
            }
            def answer = read(request.method == 'HEAD')
            previous = request
            return answer
        } catch (SocketTimeoutException ignored) {
            throw new AssertionError("no answer within $PATIENCE ms to $request\n--- on the connection of $previous" as Object)
        } catch (SocketException ignored) {
            close()
            return null
        }
    }

    private Answer read(boolean head) {
        def line = line()
        if (line == null) {
            close()
            return null
        }
        Map<String, List<String>> headers = [:]
        for (String header = this.line(); header; header = this.line()) {
            def parts = header.split(':', 2)
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT)) { [] as List<String> } << parts[1].strip()
        }
        int status = line.split(' ')[1] as int
        if (status == 100) {
            return read(head)
        }
        assert !headers['transfer-encoding']: "chunked answers are not read here: $headers"
        def body = head ? new byte[0] : input.readNBytes((headers['content-length']?.first() ?: '0') as int)
        if (headers['content-encoding'] == ['gzip']) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
        }
        new Answer(status: status, headers: headers, text: new String(body, 'UTF-8'))
    }

    private String line() {
        def text = new ByteArrayOutputStream()
        for (int next = input.read(); next != 10; next = input.read()) {
            if (next < 0) {
                return null
            }
            text.write(next)
        }
        text.toString(StandardCharsets.ISO_8859_1).stripTrailing()
    }

    @Override
    void close() {
        socket?.close()
        socket = null
        previous = null
    }
}
