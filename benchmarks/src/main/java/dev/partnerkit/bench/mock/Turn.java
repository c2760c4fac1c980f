package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.figures.Sheet;
import dev.partnerkit.bench.load.Load;
import dev.partnerkit.bench.load.Load.Hits;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A server under load, round after round.
 *
 * @param requests signed anew for each round
 * @param body how many bytes every good answer has in its body
 */
record Turn(String subject, Server server, Supplier<List<Request>> requests, int body) {

    static final String RATE = "requests/s";
    static final String CPU = "CPU µs/request";
    static final String MEMORY = "resident MB";

    // By then everything on the way is compiled; on a busy machine time alone does not tell.
    private static final long WARM = 100_000;
    private static final int LEAST_TIMES = 2;
    private static final int MOST_TIMES = 12;

    private void warmUp(Load load, Duration time, boolean shortened) throws IOException, InterruptedException {
        long done = 0;
        for (int times = 0; times < (shortened ? 0 : MOST_TIMES) && (done < WARM || times < LEAST_TIMES); times++) {
            done += load.strike(server.url(), requests.get(), body, time).requests();
        }
    }

    private void measure(Load load, Duration time, Sheet sheet) throws IOException, InterruptedException {
        double before = server.cpu();
        Hits hits = load.strike(server.url(), requests.get(), body, time);
        double used = server.cpu() - before;
        if (hits.requests() == 0) {
            throw new IllegalStateException(subject + " answered nothing");
        }
        sheet.add(subject, hits.rate(), used * 1e6 / hits.requests(), server.resident());
    }

    /** Warms all of them up, then gives each its turn, round after round. */
    static Sheet measured(Plan plan, List<Turn> turns, Sheet sheet) throws IOException, InterruptedException {
        Load load = Load.best(plan.target());
        for (Turn turn : turns) {
            turn.warmUp(load, plan.warmUp(), plan.shortened());
        }
        for (int round = 0; round < plan.rounds(); round++) {
            // Each round begins with the next.
            for (int i = 0; i < turns.size(); i++) {
                turns.get((round + i) % turns.size()).measure(load, plan.turn(), sheet);
            }
        }
        return sheet;
    }
}
