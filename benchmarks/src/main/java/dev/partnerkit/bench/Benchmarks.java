package dev.partnerkit.bench;

import dev.partnerkit.bench.client.Calls;
import dev.partnerkit.bench.client.Life;
import dev.partnerkit.bench.figures.Json;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.inner.InnerParts;
import dev.partnerkit.bench.mock.Memory;
import dev.partnerkit.bench.mock.Size;
import dev.partnerkit.bench.mock.Start;
import dev.partnerkit.bench.mock.Throughput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the scenarios, prints what they find, and writes it beside. */
final class Benchmarks {

    private static final List<Scenario> ALL =
            List.of(new Throughput(), new Start(), new Memory(), new Size(), new InnerParts(), new Calls(), new Life());

    private static final Duration MOST = Duration.ofMinutes(45);

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args);
        if (words.contains("--list")) {
            ALL.forEach(scenario -> System.out.println(scenario.name()));
            return;
        }
        int only = words.indexOf("--only");
        Plan plan =
                new Plan(Path.of(System.getProperty("bench.root", ".")).toAbsolutePath(), words.contains("--short"));
        Files.createDirectories(plan.target());
        bound();
        StringBuilder page = new StringBuilder();
        for (Scenario scenario : ALL) {
            if (only < 0 || words.get(only + 1).equals(scenario.name())) {
                System.err.println("--- " + scenario.name());
                Report report = scenario.run(plan);
                new Json(report).write(plan.target().resolve(scenario.name() + ".json"));
                page.append(report.markdown()).append('\n');
            }
        }
        if (page.isEmpty()) {
            throw new IllegalArgumentException("no scenario of that name; --list tells them");
        }
        Files.writeString(plan.target().resolve("benchmarks.md"), page, StandardCharsets.UTF_8);
        System.out.println(page);
    }

    /** Whatever hangs, there is an end; and whoever is ended takes the servers along. */
    private static void bound() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(MOST.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("not over after " + MOST.toMinutes() + " minutes");
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
