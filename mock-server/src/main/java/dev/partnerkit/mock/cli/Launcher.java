package dev.partnerkit.mock.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All of the mock's commands; {@code serve} is meant where none is named. */
@Command(
        name = Launcher.NAME,
        description = "Answers the five partner operations from worlds in memory. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        footer = {"", "partner-mock serve --help tells the options it starts with."})
public final class Launcher {

    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");
    static final String NAME = "partner-mock";
    private static final String SERVE = "serve";

    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    public Launcher(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Does what is asked, and returns the exit code. */
    public int run(String... args) {
        String[] command = named(args);
        boolean serves = command[0].equals(SERVE);
        CommandLine line = (serves ? serving() : all()).setOut(out).setErr(err);
        Sources sources;
        try {
            sources = Sources.of(command, environment, serves ? line : null);
        } catch (Trouble trouble) {
            return Refusals.tell(err, trouble);
        }
        return line.setDefaultValueProvider(sources)
                .setParameterExceptionHandler(new Refusals(sources))
                .setExecutionExceptionHandler((e, at, parsed) -> Refusals.tell(at.getErr(), e))
                .execute(serves ? Arrays.copyOfRange(command, 1, command.length) : command);
    }

    private CommandLine all() {
        return new CommandLine(this)
                .addSubcommand(new Serve())
                .addSubcommand(new Sign())
                .addSubcommand(new Check())
                .addSubcommand(new Generate())
                .addSubcommand(new Rehearse());
    }

    // Reading what all the others take is a part of a start that one feels.
    private static CommandLine serving() {
        return new CommandLine(new Serve()).setCommandName(NAME + ' ' + SERVE);
    }

    private static String[] named(String... args) {
        if (args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]))) {
            return args;
        }
        String[] named = new String[args.length + 1];
        named[0] = SERVE;
        System.arraycopy(args, 0, named, 1, args.length);
        return named;
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return new String[] {"partner-mock " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
