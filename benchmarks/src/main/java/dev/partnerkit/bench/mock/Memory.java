package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import dev.partnerkit.bench.load.Ask;
import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.OwnLoad;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.Server;
import dev.partnerkit.bench.server.Servers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a mock with a small heap takes after so many requests, each of them in a journal. */
public final class Memory implements Scenario {

    private static final int HEAP = 256;
    private static final int MOST_MB = 300;
    private static final String RESIDENT = "resident MB";
    // Signatures are good for five minutes.
    private static final int BATCH = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        int many = plan.either(1_000_000, 10_000);
        String few = shown(many / 10);
        String all = shown(many);
        Sheet sheet = Sheet.listing("-Xmx256m, 100 invited users", RESIDENT);
        // A process does not come back to what it was: each round has one of its own.
        for (int round = 0; round < plan.rounds(); round++) {
            try (Server mock = new Servers(plan).mock(HEAP, "--generate", Crowd.USERS, "--limits", "off")) {
                sheet.add("started", mock.resident());
                strike(mock, many / 10);
                sheet.add(few, mock.resident());
                strike(mock, many - many / 10);
                sheet.add(all, mock.resident());
            }
        }
        return new Report("Memory")
                .with(sheet)
                .with(Goal.atMost("resident MB " + all, sheet.median(all, RESIDENT), MOST_MB))
                .with(Goal.atMost(
                        "growth since " + few.substring("after ".length()), sheet.ratio(all, few, RESIDENT), 1.05));
    }

    private static void strike(Server mock, int requests) throws IOException, InterruptedException {
        Supplier<List<Request>> signed = () -> List.of(Operation.INVITED_USERS.by(Key.of("generated")));
        int body = new Ask(mock.url()).of(signed.get().get(0)).getBytes(StandardCharsets.UTF_8).length;
        for (long done = 0; done < requests; ) {
            long batch = Math.min(BATCH, requests - done);
            done += new OwnLoad()
                    .strike(mock.url(), signed.get(), body, PATIENCE, batch)
                    .requests();
        }
    }

    private static String shown(int requests) {
        return String.format(Locale.ROOT, "after %,d requests", requests);
    }
}
