package dev.partnerkit.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Load by wrk, a program in C. */
record Wrk(Path work) implements Load {

    // Refusals have status 200 as well, and are much shorter: the bytes tell.
    private static final String SCRIPT = """
            local requests = {}
            local turn = 0
            function init(args)
            %s
            end
            function request()
              turn = turn %% #requests + 1
              return requests[turn]
            end
            function done(summary, latency, requests)
              local e = summary.errors
              print(string.format("RESULT %%d %%d %%d %%d", summary.requests, summary.duration, summary.bytes,
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;
    private static final int LONGEST_HEAD = 600;

    static boolean isThere() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Hits strike(URI server, List<Request> requests, int body, Duration time)
            throws IOException, InterruptedException {
        Path script = work.resolve("load.lua");
        Files.writeString(
                script, SCRIPT.formatted(requests.stream().map(Wrk::lua).collect(Collectors.joining("\n"))));
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + Math.max(1, time.toSeconds()) + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        script.toString(),
                        server.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        String[] figures = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk: " + said))
                .split(" ", -1);
        long count = Long.parseLong(figures[1]);
        double bytes = count == 0 ? 0 : Double.parseDouble(figures[3]) / count;
        if (!figures[4].equals("0") || bytes < body || bytes > body + LONGEST_HEAD) {
            throw new IllegalStateException(
                    server + ": " + bytes + " bytes an answer where the body alone has " + body + ": " + said);
        }
        return new Hits(count, Long.parseLong(figures[2]) / 1e6);
    }

    private static String lua(Request request) {
        String headers = request.headers().entrySet().stream()
                .map(header -> "[" + quoted(header.getKey()) + "]=" + quoted(header.getValue()))
                .collect(Collectors.joining(","));
        return "requests[#requests + 1] = wrk.format(%s, %s, {%s}, %s)"
                .formatted(
                        quoted(request.method()),
                        quoted(request.target()),
                        headers,
                        request.body().isEmpty() ? "nil" : quoted(request.body()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
