package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Strictness;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** With what a mock is started. */
final class ServeOptions {

    private static final int MOST_PORT = 65535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--world",
            paramLabel = "FILE",
            split = ",",
            description = "A world file, whose world opens beside the documented one by keys of its own; may be"
                    + " repeated. One that cannot be read is left out.")
    List<String> worlds = List.of();

    @Option(
            names = "--generate",
            paramLabel = "users=N,seed=S",
            converter = Converters.OfCrowd.class,
            description = "Opens a world of users made up from a seed, by the keys generated-api-key with"
                    + " generated-secret-key, and generated-partner-key")
    @Nullable
    Generated crowd;

    @Option(
            names = "--strictness",
            paramLabel = "NAME",
            defaultValue = "documented",
            converter = Converters.OfStrictness.class,
            description = "How strict worlds begin: documented, paranoid, lenient or observe. Default: documented")
    private Strictness strictness = Strictness.DOCUMENTED;

    @Option(
            names = "--reading",
            paramLabel = "KEY=OPTION",
            split = ",",
            description = "How to read what the documents leave open, such as page-size-beyond=clamp; may be repeated."
                    + " The ledger lists them all.")
    private List<String> readings = List.of();

    @Option(
            names = "--limits",
            paramLabel = "LIMITS",
            defaultValue = "documented",
            converter = Converters.OfLimits.class,
            description = "Affiliate requests a second by the world's clock: off, documented, or two figures such as"
                    + " 5,100: for a user and an address on each limited operation, and for a user on all operations"
                    + " together; either may be off. Default: documented, which is 5,100")
    private Limits limits = Limits.DOCUMENTED;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "What the control API asks for; without one it answers this machine alone. Others see it in"
                    + " the list of processes: better in the environment, as PARTNER_MOCK_TOKEN.")
    private @Nullable String token;

    @Option(names = "--cors", description = "Lets pages of other origins call the mock")
    private boolean cors;

    @Option(
            names = "--tls",
            description = "Speaks TLS, and HTTP/2 to those who want it, by a certificate for localhost and --host that"
                    + " an authority made at start has signed")
    private boolean tls;

    @Option(names = "--ca-file", paramLabel = "FILE", description = "Receives that authority's certificate, as PEM")
    @Nullable
    Path caFile;

    @Option(
            names = "--port-file",
            paramLabel = "FILE",
            description = "Holds the port while the mock listens, and is removed when it stops")
    @Nullable
    Path portFile;

    @SuppressWarnings("UnusedVariable") // looked up by Sources, before any option is read
    @Option(names = Sources.CONFIG, paramLabel = "FILE", description = "Options in YAML, named as here")
    private @Nullable String config;

    @Option(
            names = "--print-config",
            description = "Prints every option's value with where it comes from, and starts nothing")
    boolean printConfig;

    /** The same for the mock; what cannot be is refused. */
    Settings settings(CommandLine line) {
        if (port < 0 || port > MOST_PORT) {
            throw new ParameterException(line, "--port=" + port + " is not between 0 and " + MOST_PORT);
        }
        if (new InetSocketAddress(host, port).isUnresolved()) {
            throw new ParameterException(line, "--host=" + host + " is no address of this machine");
        }
        if (token != null && token.isBlank()) {
            throw new ParameterException(line, "--token is blank");
        }
        if (caFile != null && !tls) {
            throw new ParameterException(line, "--ca-file wants --tls, without which there is no authority");
        }
        return Settings.usual()
                .host(host)
                .port(port)
                .strictness(strictness)
                .readings(chosenReadings(line))
                .limits(limits)
                .token(token)
                .cors(cors)
                .tls(tls);
    }

    /** Why the mock could not listen where it was told to. */
    Trouble unbound(BindException refused) {
        String reason = String.valueOf(refused.getMessage());
        return new Trouble(
                reason.contains("in use")
                        ? "--port=" + port + " of " + host + " is taken; --port=0 takes a free one"
                        : "--host=" + host + " --port=" + port + " cannot be listened on: " + reason);
    }

    private Readings chosenReadings(CommandLine line) {
        try {
            Readings chosen = strictness.readings();
            for (String reading : readings) {
                chosen = chosen.with(reading);
            }
            return chosen;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, "--reading: " + e.getMessage());
        }
    }
}
