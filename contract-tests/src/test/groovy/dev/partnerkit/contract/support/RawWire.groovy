package dev.partnerkit.contract.support

/** Requests to the mock written byte by byte, for what no HTTP client would send. */
class RawWire {

    /** What comes back for a request line and headers, each character one byte; HTTP/1.1 names its host by itself. */
    static Answer send(String requestLine, List<String> headers = [], URI base = Mock.SERVER.url()) {
        def lines = [requestLine, *headers, 'Connection: close']
        if (requestLine.endsWith('HTTP/1.1') && !headers.any { it =~ /(?i)^host:/ }) {
            lines.add(1, "Host: $base.authority" as String)
        }
        new Socket(base.host, base.port).withCloseable { socket ->
            socket.outputStream.write((lines.join('\r\n') + '\r\n\r\n').getBytes('ISO-8859-1'))
            socket.outputStream.flush()
            read(socket.inputStream.bytes)
        }
    }

    private static Answer read(byte[] received) {
        def (head, text) = new String(received, 'UTF-8').split('\r\n\r\n', 2)
        def lines = head.split('\r\n')
        def headers = lines.drop(1)*.split(':', 2).groupBy { it[0].toLowerCase(Locale.ROOT) }
        new Answer(
            status: lines[0].split(' ')[1] as int,
            headers: headers.collectEntries { name, values -> [name, values*.getAt(1)*.trim()] },
            text: text)
    }
}
