package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.seed.ClockSetting;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.seed.Script;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.seed.WorldText;
import dev.partnerkit.mock.seed.crowd.Generator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a generated world out, for those who want to read it or to change it. */
@Command(
        name = "generate",
        description = "Writes a world file of users made up from a seed, in JSON, one change on a line: the same seed,"
                + " the same bytes. To serve such a world it needs no file: serve --generate users=1000,seed=7",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Generate implements Callable<Integer> {

    @Option(names = "--users", required = true, paramLabel = "N", description = "How many, 1 to 10000000")
    private long users;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Default: the terminal")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Generated generated = asked();
        WorldFile file = new WorldFile(
                Crowd.NAME,
                new Origin.Blank(),
                null,
                Map.of(),
                new ClockSetting.Set(Generator.NOW),
                null,
                Crowd.KEYS,
                Script.of(List.of()));
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            write(file, generated, terminal);
            terminal.flush();
            return ExitCode.OK;
        }
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            write(file, generated, writer);
        } catch (IOException e) {
            throw new Trouble(
                    "--out=" + out + " cannot be written: " + e.getClass().getSimpleName());
        }
        return ExitCode.OK;
    }

    private Generated asked() {
        try {
            return Crowd.checked(users, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
        }
    }

    private static void write(WorldFile file, Generated generated, Appendable to) throws IOException {
        WorldText.write(file, Generator.of(generated.users(), generated.seed()).snapshot(), to);
    }
}
