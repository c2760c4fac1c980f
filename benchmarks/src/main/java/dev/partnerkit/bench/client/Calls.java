package dev.partnerkit.bench.client;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Calls of a warm client, against the least code that does the same. */
public final class Calls implements Scenario {

    private static final String RATE = "calls/s";
    private static final String CPU = "CPU µs/call";
    private static final String ALLOCATED = "KB allocated/call";
    private static final String MIDDLE = "p50 µs";
    private static final int THREADS = 8;
    // By then the compiler is done with all of them, as it is in a program that has run for a while.
    private static final int WARM = 150_000;

    @Override
    public String name() {
        return "client";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        Map<Way.Kind, Program> callers = new EnumMap<>(Way.Kind.class);
        try (Program stub = new Program(Stub.class)) {
            String url = stub.told("READY");
            for (Way.Kind kind : Way.Kind.values()) {
                callers.put(kind, new Program(Caller.class, kind.name(), url));
            }
            for (Program caller : callers.values()) {
                caller.told("READY");
            }
            Task warmUp =
                    new Task(THREADS, 100, WARM / THREADS, 4 * plan.warmUp().toMillis());
            for (Program caller : callers.values()) {
                caller.run(warmUp);
            }
            Sheet hundred = measured(plan, callers, "a page of 100, one thread", 1, 100);
            Sheet thousand = measured(plan, callers, "a page of 1,000, one thread", 1, 1000);
            Sheet eight = measured(plan, callers, "a page of 100, eight threads", THREADS, 100);
            return new Report("Client")
                    .with(hundred)
                    .with(thousand)
                    .with(eight)
                    .with(Goal.atMost("CPU per call, 100 rows, against the JDK's", ratio(hundred, CPU), 1.40))
                    .with(Goal.atMost("CPU per call, 1,000 rows, against the JDK's", ratio(thousand, CPU), 1.10))
                    .with(Goal.atMost("KB allocated per call, 100 rows", own(hundred), 57))
                    .with(Goal.atMost("KB allocated per call, 1,000 rows", own(thousand), 270))
                    .with(Goal.atMost("p50, 100 rows, against the JDK's", ratio(hundred, MIDDLE), 1.25))
                    .with(Goal.atLeast("calls/s of eight threads, against the JDK's", ratio(eight, RATE), 0.75));
        } finally {
            callers.values().forEach(Program::close);
        }
    }

    private static Sheet measured(Plan plan, Map<Way.Kind, Program> callers, String title, int threads, int size)
            throws IOException {
        Sheet sheet = Sheet.comparing(title, RATE, CPU, ALLOCATED, MIDDLE);
        Task warmUp = new Task(threads, size, WARM / threads, plan.warmUp().toMillis());
        Task turn = new Task(threads, size, Integer.MAX_VALUE, plan.turn().toMillis());
        for (Program caller : callers.values()) {
            caller.run(warmUp);
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (Map.Entry<Way.Kind, Program> caller : callers.entrySet()) {
                Took took = caller.getValue().run(turn);
                sheet.add(caller.getKey().toString(), took.rate(), took.cpu(), took.allocated() / 1000, took.middle());
            }
        }
        return sheet;
    }

    private static double ratio(Sheet sheet, String figure) {
        return sheet.ratio(Way.Kind.KIT.toString(), Way.Kind.JDK.toString(), figure);
    }

    private static double own(Sheet sheet) {
        return sheet.median(Way.Kind.KIT.toString(), ALLOCATED);
    }
}
