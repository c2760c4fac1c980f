package dev.partnerkit.mock;

import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Readings;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The mock on the command line. */
@Command(
        name = "partner-mock",
        description = "Answers the five partner operations from a world in memory that holds the documented examples.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
public final class Main implements Callable<Integer> {

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
            names = "--reading",
            paramLabel = "KEY=OPTION",
            description = "How to read what the documents leave open, such as page-size-beyond=clamp; may be repeated."
                    + " The ledger lists them all.")
    private List<String> readings = List.of();

    @Option(
            names = "--limits",
            paramLabel = "LIMITS",
            defaultValue = "documented",
            converter = LimitsOption.class,
            description = "Affiliate requests a second by the world's clock: off, documented, or two figures such as"
                    + " 5,100: for a user and an address on each limited operation, and for a user on all operations"
                    + " together; either may be off. Default: ${DEFAULT-VALUE}, which is 5,100")
    private Limits limits = Limits.DOCUMENTED;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine command = new CommandLine(new Main());
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println("partner-mock: " + rootOf(e));
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port=" + port + " is not between 0 and " + MOST_PORT);
        }
        if (new InetSocketAddress(host, port).isUnresolved()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--host=" + host + " is no address of this machine");
        }
        try (PartnerMock mock = PartnerMock.start(host, port, chosenReadings())) {
            mock.world().limits(limits);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            System.out.println(ready(mock));
            stopped.await();
        }
        return CommandLine.ExitCode.OK;
    }

    private Readings chosenReadings() {
        try {
            Readings chosen = Readings.DEFAULT;
            for (String reading : readings) {
                chosen = chosen.with(reading);
            }
            return chosen;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--reading: " + e.getMessage());
        }
    }

    private static String ready(PartnerMock mock) {
        return String.join(
                System.lineSeparator(),
                "affiliate operations   api_key " + Documents.KEY.apiKey() + "   secret " + Documents.KEY.secret(),
                "users list             x-api-key " + Documents.PARTNER_KEY,
                "world time             " + mock.clock().instant(),
                "requests a second      " + mock.world().throttle().limits(),
                "READY " + mock.url());
    }

    // Such as a port that is taken: one line will do.
    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** Reads limits, and says in one sentence what is wrong with them. */
    static final class LimitsOption implements CommandLine.ITypeConverter<Limits> {
        @Override
        public Limits convert(String text) {
            try {
                return Limits.parse(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    /** The version the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"partner-mock " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
