package dev.partnerkit.bench.server;

import dev.partnerkit.bench.load.Probe;
import dev.partnerkit.bench.load.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What it takes a server to be started and to give its first good answer. */
public record FirstAnswer(double cpu, double wall, double resident) {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    public static FirstAnswer of(Launch launch, Supplier<Request> request) throws IOException, InterruptedException {
        int port = Server.freePort();
        List<String> command = new ArrayList<>(launch.command());
        command.addAll(List.of("--port", Integer.toString(port)));
        Request ready = request.get();
        long begun = System.nanoTime();
        try (Server server = Server.begin(command, launch.log(), port)) {
            while (!Probe.isAnswered(server.url(), ready)) {
                if (System.nanoTime() - begun > PATIENCE) {
                    throw new IllegalStateException(command + " did not answer");
                }
                Thread.sleep(5);
            }
            double wall = (System.nanoTime() - begun) / 1e9;
            return new FirstAnswer(server.cpu(), wall, server.resident());
        }
    }
}
