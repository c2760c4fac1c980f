package dev.partnerkit.bench.server;

import dev.partnerkit.bench.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** How a server is started by hand: a command, to which the port is added. */
public record Launch(List<String> command, Path log) {

    /** The launcher in a checkout of its own, whose jar nobody builds anew meanwhile. */
    public static Launch launcher(Plan plan) throws IOException {
        Path home = plan.target().resolve("home");
        Path jars = home.resolve("mock-server/target");
        Files.createDirectories(jars);
        Files.copy(
                plan.jar("partner-mock-server-all"),
                jars.resolve("partner-mock-server-bench-all.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Path launcher = home.resolve("partner-mock");
        Files.copy(
                plan.root().resolve("partner-mock"),
                launcher,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        return new Launch(List.of(launcher.toString()), plan.target().resolve("start.log"));
    }

    public static Launch mock(Plan plan) {
        return jar(plan, "partner-mock-server-all", List.of());
    }

    /** WireMock with the stubs of a directory. */
    public static Launch wireMock(Plan plan, Path root) {
        return jar(
                plan,
                "wiremock-standalone",
                List.of("--bind-address", Server.LOOPBACK, "--disable-banner", "--root-dir", root.toString()));
    }

    private static Launch jar(Plan plan, String name, List<String> options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> begin = List.of(java, "-jar", plan.jar(name).toString());
        return new Launch(
                Stream.concat(begin.stream(), options.stream()).toList(),
                plan.target().resolve("start.log"));
    }
}
