package dev.partnerkit.contract.fuzz

import groovy.transform.CompileStatic

import java.nio.charset.StandardCharsets

/** One request as it goes over the wire; texts hold a byte in each character. */
@CompileStatic
class Sent {

    String method
    String target
    List<List<String>> headers = []
    byte[] body
    String version = 'HTTP/1.1'
    /** Sizes of the chunks in which the body goes out; in one piece when empty. */
    List<Integer> chunks = []
    /** Everything, where a request is no request. */
    byte[] raw

    byte[] getBytes() {
        if (raw != null) {
            return raw
        }
        def lines = headers.collect { "${it[0]}: ${it[1]}" as String }
        if (chunks) {
            lines << 'Transfer-Encoding: chunked'
        } else if (body != null) {
            lines << "Content-Length: $body.length".toString()
        }
        def head = "$method $target $version\r\n${lines.collect { it + '\r\n' }.join('')}\r\n"
        def out = new ByteArrayOutputStream()
        out.write(head.getBytes(StandardCharsets.ISO_8859_1))
        chunks ? writeChunks(out) : out.write(body ?: new byte[0])
        out.toByteArray()
    }

    private void writeChunks(ByteArrayOutputStream out) {
        int at = 0
        for (int i = 0; at < body.length; i++) {
            int size = Math.min(chunks[i % chunks.size()], body.length - at)
            out.write("${Integer.toHexString(size)}\r\n".getBytes(StandardCharsets.ISO_8859_1))
            out.write(body, at, size)
            out.write('\r\n'.getBytes(StandardCharsets.ISO_8859_1))
            at += size
        }
        out.write('0\r\n\r\n'.getBytes(StandardCharsets.ISO_8859_1))
    }

    /** Whether no other request may follow on the connection. */
    boolean isLast() {
        raw != null || version != 'HTTP/1.1' || headers.any { it[0] == 'Connection' }
    }

    @Override
    String toString() {
        def text = new String(bytes, StandardCharsets.ISO_8859_1)
        def shown = text.length() > 1500 ? "${text.take(1500)}… (${text.length()} bytes)" : text
        shown.replaceAll(/[^\x20-\x7e\n]/) { String c -> c == '\r' ? '' : String.format('\\x%02x', (int) c.charAt(0)) }
    }
}
