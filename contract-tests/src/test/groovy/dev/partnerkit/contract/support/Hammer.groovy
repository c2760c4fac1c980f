package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.nio.charset.StandardCharsets
import java.util.concurrent.Callable
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Future

/** Sends one request very often, over a few connections that stay open, and looks at nothing but the status. */
@CompileStatic
class Hammer implements AutoCloseable {

    private static final int CONNECTIONS = 8

    private final URI server
    private final byte[] request
    private final ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS)

    Hammer(URI server, String request) {
        this.server = server
        this.request = request.getBytes(StandardCharsets.ISO_8859_1)
    }

    /** Sends so many, and returns how many were answered 200. */
    int strike(int times) {
        def share = times.intdiv(CONNECTIONS)
        List<Callable<Integer>> shares = []
        CONNECTIONS.times { shares << ({ connection(share) } as Callable<Integer>) }
        int good = 0
        for (Future<Integer> each : pool.invokeAll(shares)) {
            good += each.get()
        }
        good
    }

    private int connection(int times) {
        new Socket(server.host, server.port).withCloseable { socket ->
            socket.soTimeout = 10_000
            socket.tcpNoDelay = true
            def input = new BufferedInputStream(socket.inputStream, 1 << 16)
            int good = 0
            for (int i = 0; i < times; i++) {
                socket.outputStream.write(request)
                if (answered(input)) {
                    good++
                }
            }
            good
        }
    }

    private static boolean answered(InputStream input) {
        def status = line(input)
        int length = 0
        for (def header = line(input); header; header = line(input)) {
            if (header.regionMatches(true, 0, 'content-length:', 0, 15)) {
                length = header.substring(15).trim() as int
            }
        }
        input.skipNBytes(length)
        status.startsWith('HTTP/1.1 200')
    }

    private static String line(InputStream input) {
        def text = new StringBuilder(64)
        for (int next = input.read(); next != 10; next = input.read()) {
            assert next >= 0
            if (next != 13) {
                text.append((char) next)
            }
        }
        text.toString()
    }

    @Override
    void close() {
        pool.shutdownNow()
    }
}
