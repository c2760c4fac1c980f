package dev.partnerkit.bench.inner;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The stages of a request by themselves: what is left of its cost is HTTP. */
public final class InnerParts implements Scenario {

    private static final Map<String, String> SHOWN = new TreeMap<>(Map.of(
            "signature", "1 verifying a signature",
            "page", "2 rules, query, slice of 100 rows",
            "rendering", "3 rendering 100 rows",
            "journaling", "4 journaling the answer"));

    @Override
    public String name() {
        return "inner";
    }

    @Override
    public Report run(Plan plan) {
        Options options = new OptionsBuilder()
                .include(Parts.class.getName() + "\\..*")
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(plan.either(5, 1))
                .warmupTime(TimeValue.milliseconds(plan.either(2000, 200)))
                .measurementIterations(plan.either(5, 1))
                .measurementTime(TimeValue.milliseconds(plan.either(2000, 200)))
                .output(plan.target().resolve("jmh.log").toString())
                .build();
        Sheet sheet = Sheet.listing("one request, stage by stage", "µs", "bytes allocated");
        try {
            new Runner(options)
                    .run().stream()
                            .sorted((one, other) -> subject(one).compareTo(subject(other)))
                            .forEach(result -> add(sheet, result));
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed; see jmh.log", e);
        }
        return new Report("Inner parts").with(sheet);
    }

    private static void add(Sheet sheet, RunResult result) {
        result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults().forEach(iteration -> add(sheet, result, iteration)));
    }

    private static void add(Sheet sheet, RunResult result, IterationResult iteration) {
        Result<?> allocated =
                Objects.requireNonNull(iteration.getSecondaryResults().get("gc.alloc.rate.norm"));
        sheet.add(subject(result), iteration.getPrimaryResult().getScore() / 1000, allocated.getScore());
    }

    private static String subject(RunResult result) {
        String method = result.getParams().getBenchmark();
        return SHOWN.getOrDefault(method.substring(method.lastIndexOf('.') + 1), method);
    }
}
