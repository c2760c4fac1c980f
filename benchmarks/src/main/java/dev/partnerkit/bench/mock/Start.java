package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.FirstAnswer;
import dev.partnerkit.bench.server.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From nothing to the first good answer to a signed request, which for WireMock is a stub out of a file. The launcher has
 * been started before, on this machine and of this version, as it has been at any start but the first.
 */
public final class Start implements Scenario {

    private static final String CPU = "CPU s";
    private static final String WALL = "wall s";
    private static final String MEMORY = "resident MB";
    private static final String LAUNCHER = "./partner-mock";
    private static final String JAR = "java -jar partner-mock";
    private static final String WIREMOCK = "java -jar WireMock";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        Map<String, Launch> launches = new LinkedHashMap<>();
        launches.put(LAUNCHER, Launch.launcher(plan));
        launches.put(JAR, Launch.mock(plan));
        launches.put(WIREMOCK, Launch.wireMock(plan, stubbed(plan)));
        Sheet sheet = Sheet.comparing("start to first signed 200", CPU, WALL, MEMORY);
        // The first start of each fills the caches of the machine, and the launcher's archive.
        for (int round = -1; round < plan.either(10, 1); round++) {
            for (Map.Entry<String, Launch> launch : launches.entrySet()) {
                FirstAnswer first = FirstAnswer.of(launch.getValue(), Start::request);
                if (round >= 0) {
                    sheet.add(launch.getKey(), first.cpu(), first.wall(), first.resident());
                }
            }
        }
        return new Report("Start")
                .with(sheet)
                .with(Goal.atMost("launcher's CPU against WireMock", sheet.ratio(LAUNCHER, WIREMOCK, CPU), 0.45))
                .with(Goal.atMost("launcher's wall time against WireMock", sheet.ratio(LAUNCHER, WIREMOCK, WALL), 0.6))
                .with(Goal.atMost("plain jar's CPU against WireMock", sheet.ratio(JAR, WIREMOCK, CPU), 1.1))
                .with(Goal.atMost("plain jar's wall time against WireMock", sheet.ratio(JAR, WIREMOCK, WALL), 1.1));
    }

    private static Request request() {
        return Key.DOCUMENTED.get(
                Operation.INVITED, "startTime=2021-09-09 00:00:00&endTime=2021-09-09 23:59:59&pageSize=100");
    }

    private static Path stubbed(Plan plan) throws IOException {
        Path root = plan.target().resolve("wiremock-stubbed");
        Files.createDirectories(root.resolve("mappings"));
        Files.writeString(root.resolve("mappings/list.json"), """
                {"request": {"method": "GET", "urlPathPattern": ".*%s"},
                 "response": {"status": 200, "body": "{\\"code\\":\\"200\\"}"}}
                """.formatted(Operation.INVITED));
        return root;
    }
}
