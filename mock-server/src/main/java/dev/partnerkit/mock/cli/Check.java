package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.world.Worlds;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is wrong with world files before anything is started with them. */
@Command(
        name = "check",
        description = "Reads world files and makes their changes happen in worlds of nobody else. Tells all problems"
                + " with file and line; the exit code is 1 when there are any.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "World files, in YAML or JSON")
    private List<String> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean fine = true;
        for (String file : files) {
            try {
                WorldFiles.open(file, new Worlds(), Settings.usual());
                out.println(file + ": fine");
            } catch (Trouble trouble) {
                trouble.sentences().forEach(out::println);
                fine = false;
            }
        }
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
