package dev.partnerkit.bench.server;

import dev.partnerkit.bench.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ours and the others, each started as its users start it. */
public final class Servers {

    /** How many requests each of them remembers. */
    public static final int REMEMBERED = 1000;

    private final Plan plan;

    public Servers(Plan plan) {
        this.plan = plan;
    }

    /** The mock, on a heap of so many megabytes. */
    public Server mock(int heap, String... options) throws IOException, InterruptedException {
        int port = Server.freePort();
        List<String> command = java(heap, "partner-mock-server-all");
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of(options));
        return Server.start(command, log("mock"), port).awaitLine("READY ");
    }

    /** WireMock without a stub, its journal capped. */
    public Server wireMock(int heap) throws IOException, InterruptedException {
        int port = Server.freePort();
        List<String> command = java(heap, "wiremock-standalone");
        command.addAll(List.of(
                "--port",
                Integer.toString(port),
                "--bind-address",
                Server.LOOPBACK,
                "--disable-banner",
                // The others say how long their answers are, too.
                "--use-chunked-encoding",
                "never",
                "--max-request-journal-entries",
                Integer.toString(REMEMBERED),
                "--root-dir",
                plan.target().resolve("wiremock").toString()));
        return Server.start(command, log("wiremock"), port);
    }

    /** MockServer without an expectation, its log capped alike; by itself it would take its size from the heap's. */
    public Server mockServer(int heap) throws IOException, InterruptedException {
        int port = Server.freePort();
        List<String> command = java(heap, "mockserver-netty-no-dependencies");
        command.addAll(
                1, List.of("-Dmockserver.localBoundIP=" + Server.LOOPBACK, "-Dmockserver.maxLogEntries=" + REMEMBERED));
        command.addAll(List.of("-serverPort", Integer.toString(port), "-logLevel", "WARN"));
        return Server.start(command, log("mockserver"), port);
    }

    private List<String> java(int heap, String jar) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-jar",
                plan.jar(jar).toString()));
    }

    private Path log(String name) {
        return plan.target().resolve(name + ".log");
    }
}
