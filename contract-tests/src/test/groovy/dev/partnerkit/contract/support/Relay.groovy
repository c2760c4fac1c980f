package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/** Passes bytes on between its callers and a server, and counts the connections; or is an HTTP proxy that does so. */
@CompileStatic
class Relay implements Closeable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final AtomicInteger accepted = new AtomicInteger()
    private final List<Socket> open = new CopyOnWriteArrayList<>()
    private final URI target
    private final boolean proxy
    /** What a proxy was asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>()

    Relay(URI target, boolean proxy = false) {
        this.target = target
        this.proxy = proxy
        Thread.startDaemon('relay') {
            while (!listening.closed) {
                try {
                    Socket caller = listening.accept()
                    accepted.incrementAndGet()
                    Thread.startDaemon('relay-out') { serve(caller) }
                } catch (IOException ignored) {
                    // closed
                }
            }
        }
    }

    InetSocketAddress getAddress() {
        listening.localSocketAddress as InetSocketAddress
    }

    URI getUrl() {
        URI.create("http://127.0.0.1:$listening.localPort")
    }

    /** How many connections it was asked for up to now. */
    int getConnections() {
        accepted.get()
    }

    @Override
    void close() {
        listening.close()
        open*.close()
    }

    private void serve(Socket caller) {
        if (proxy) {
            asked << head(caller.inputStream)
            caller.outputStream.write('HTTP/1.1 200 Connected\r\n\r\n'.bytes)
        }
        def server = new Socket(target.host, target.port)
        open << caller << server
        Thread.startDaemon('relay-back') { pump(server, caller) }
        pump(caller, server)
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.inputStream.transferTo(to.outputStream)
        } catch (IOException ignored) {
            // one of them has ended
        } finally {
            from.close()
            to.close()
        }
    }

    /** The first line of a head that is read to its end. */
    private static String head(InputStream wire) {
        def text = new StringBuilder()
        while (!text.toString().endsWith('\r\n\r\n')) {
            text.append((char) wire.read())
        }
        text.toString().readLines().first()
    }
}
