package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import dev.partnerkit.bench.load.Ask;
import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.Nginx;
import dev.partnerkit.bench.server.Server;
import dev.partnerkit.bench.server.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a hundred invited users with everything on: signature, rules, limiter, journal. The others answer the very
 * same requests, unread, with a constant of the same bytes.
 */
public final class Throughput implements Scenario {

    private static final int HEAP = 1024;
    private static final String OURS = "partner-mock";
    private static final String WIREMOCK = "WireMock";
    private static final String MOCKSERVER = "MockServer";
    private static final String NGINX = "nginx, a file";

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        Servers servers = new Servers(plan);
        try (Server mock = servers.mock(HEAP, "--generate", Crowd.USERS, "--limits", Crowd.LIMITS);
                Server wireMock = servers.wireMock(HEAP);
                Server mockServer = servers.mockServer(HEAP)) {
            Crowd crowd = Crowd.open(mock.url());
            Request request = Operation.INVITED_USERS.by(crowd.keys().get(0));
            String body = new Ask(mock.url()).of(request);
            Constant constant = new Constant(URI.create(request.target()).getPath(), body);
            List<Turn> turns = new ArrayList<>();
            turns.add(turn(OURS, mock, crowd, Operation.INVITED_USERS));
            turns.add(turn(WIREMOCK, constant.onWireMock(wireMock), crowd, Operation.INVITED_USERS));
            turns.add(turn(MOCKSERVER, constant.onMockServer(mockServer), crowd, Operation.INVITED_USERS));
            if (!Nginx.isThere()) {
                return report(plan, turns, mock, crowd).note("nginx is not installed here and left out");
            }
            try (Server nginx = new Nginx(plan.target()).serve(body)) {
                turns.add(turn(NGINX, nginx, crowd, Operation.INVITED_USERS));
                return report(plan, turns, mock, crowd);
            }
        }
    }

    private static Report report(Plan plan, List<Turn> turns, Server mock, Crowd crowd)
            throws IOException, InterruptedException {
        Sheet peers =
                Turn.measured(plan, turns, Sheet.comparing("100 invited users", Turn.RATE, Turn.CPU, Turn.MEMORY));
        List<Turn> operations = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            operations.add(turn(operation.toString(), mock, crowd, operation));
        }
        Sheet own = Turn.measured(
                plan, operations, Sheet.listing("100 rows, partner-mock", Turn.RATE, Turn.CPU, Turn.MEMORY));
        Report report = new Report("Throughput")
                .with(peers)
                .with(own)
                .with(Goal.atLeast("requests/s against WireMock", peers.ratio(OURS, WIREMOCK, Turn.RATE), 3))
                .with(Goal.atMost("CPU per request against WireMock", peers.ratio(OURS, WIREMOCK, Turn.CPU), 1 / 3.0))
                .with(Goal.atLeast("requests/s against MockServer", peers.ratio(OURS, MOCKSERVER, Turn.RATE), 1));
        return peers.has(NGINX)
                ? report.with(Goal.atMost("CPU per request against nginx", peers.ratio(OURS, NGINX, Turn.CPU), 2.5))
                : report;
    }

    private static Turn turn(String subject, Server server, Crowd crowd, Operation operation)
            throws IOException, InterruptedException {
        Key first = crowd.keys().get(0);
        int bytes = new Ask(server.url()).of(operation.by(first)).getBytes(StandardCharsets.UTF_8).length;
        return new Turn(subject, server, () -> crowd.each(operation::by), bytes);
    }
}
