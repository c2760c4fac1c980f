package dev.partnerkit.bench.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that runs, in a process of its own. */
public final class Server implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Process process;
    private final Path log;
    private final Usage usage;
    private final URI url;
    private final long begun = System.nanoTime();

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.usage = new Usage(process.pid());
        this.url = URI.create("http://" + LOOPBACK + ":" + port);
    }

    /** Starts a server and waits until it listens on the port. */
    static Server start(List<String> command, Path log, int port) throws IOException, InterruptedException {
        Server server = begin(command, log, port);
        while (!server.listens()) {
            server.waitBit();
        }
        return server;
    }

    /** Starts a server and does not wait. */
    static Server begin(List<String> command, Path log, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        return new Server(builder.redirectOutput(log.toFile()).start(), log, port);
    }

    /** A port nobody has; somebody may take it before it is used, which a run does not survive. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until a line of that beginning is in the log. */
    Server awaitLine(String beginning) throws IOException, InterruptedException {
        while (Files.readAllLines(log).stream().noneMatch(line -> line.startsWith(beginning))) {
            waitBit();
        }
        return this;
    }

    public URI url() {
        return url;
    }

    /** Seconds of CPU so far. */
    public double cpu() throws IOException {
        return usage.cpu();
    }

    /** Resident megabytes. */
    public double resident() throws IOException {
        return usage.resident();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void waitBit() throws IOException, InterruptedException {
        if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
            throw new IllegalStateException("a server did not start: " + Files.readString(log));
        }
        Thread.sleep(20);
    }
}
