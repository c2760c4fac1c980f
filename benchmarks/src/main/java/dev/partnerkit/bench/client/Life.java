package dev.partnerkit.bench.client;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import java.io.IOException;
import java.util.List;

/** From a cold JVM to the first page, and the end; and whether anything grows in between. */
public final class Life implements Scenario {

    private static final String FIRST = "ms to the first page";
    private static final String CPU = "CPU ms to the first page";
    private static final String END = "ms to the end without close";
    private static final String CLOSE = "ms to close";
    private static final String THREADS = "threads";
    private static final String SOCKETS = "sockets";
    private static final List<Way.Kind> SUBJECTS = List.of(Way.Kind.KIT, Way.Kind.JDK);

    @Override
    public String name() {
        return "client-life";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        try (Program stub = new Program(Stub.class)) {
            String url = stub.told("READY");
            Sheet life = Sheet.comparing("a cold JVM", FIRST, CPU, END, CLOSE);
            for (int round = 0; round < plan.either(9, 1); round++) {
                for (Way.Kind kind : SUBJECTS) {
                    live(kind, url, life);
                }
            }
            int calls = plan.either(10_000, 1_000);
            String few = "after 100 calls";
            String many = "after " + calls + " calls";
            Sheet growth = grown(url, calls, few, many);
            String kit = Way.Kind.KIT.toString();
            return new Report("Client life")
                    .with(life)
                    .with(growth)
                    .with(Goal.atMost(
                            "first page, against the JDK's", life.ratio(kit, Way.Kind.JDK.toString(), FIRST), 3.0))
                    .with(Goal.atMost("ms to close", life.median(kit, CLOSE), 100))
                    .with(Goal.atMost("ms to the end without close", life.median(kit, END), 1000))
                    .with(Goal.atMost("growth in threads", growth.ratio(many, few, THREADS), 1))
                    .with(Goal.atMost("growth in sockets", growth.ratio(many, few, SOCKETS), 1));
        }
    }

    private static void live(Way.Kind kind, String url, Sheet sheet) throws IOException, InterruptedException {
        double close = closing(kind, url);
        try (Program left = new Program(FirstPage.class, kind.name(), url)) {
            left.told("ROWS");
            double first = left.age();
            double cpu = Double.parseDouble(left.told("CPU"));
            left.awaitEnd();
            sheet.add(kind.toString(), first, cpu, left.age() - first, close);
        }
    }

    private static double closing(Way.Kind kind, String url) throws IOException, InterruptedException {
        try (Program closed = new Program(FirstPage.class, kind.name(), url, "close")) {
            closed.told("ROWS");
            closed.told("CPU");
            double close = Double.parseDouble(closed.told("CLOSED"));
            closed.awaitEnd();
            return close;
        }
    }

    private static Sheet grown(String url, int calls, String few, String many) throws IOException {
        Sheet sheet = Sheet.listing("partner-api-client", THREADS, SOCKETS);
        try (Program caller = new Program(Caller.class, Way.Kind.KIT.name(), url)) {
            caller.told("READY");
            Took first = caller.run(new Task(1, 100, 100, 60_000));
            Took all = caller.run(new Task(1, 100, calls - 100, 60_000));
            return sheet.add(few, first.threads(), first.sockets()).add(many, all.threads(), all.sockets());
        }
    }
}
