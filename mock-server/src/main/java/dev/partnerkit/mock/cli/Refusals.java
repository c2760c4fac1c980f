package dev.partnerkit.mock.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong, in a sentence and never with a stack trace. */
final class Refusals implements IParameterExceptionHandler {

    private final Sources sources;

    Refusals(Sources sources) {
        this.sources = sources;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        tell(command.getErr(), wrong.getMessage() + origin(wrong.getArgSpec()) + hint(wrong));
        return ExitCode.USAGE;
    }

    /** Tells what went wrong while a command was done. */
    static int tell(PrintWriter err, Exception wrong) {
        if (wrong instanceof Trouble trouble) {
            trouble.sentences().forEach(line -> tell(err, line));
            return ExitCode.USAGE;
        }
        tell(err, sentence(wrong));
        return ExitCode.SOFTWARE;
    }

    static void tell(PrintWriter err, String sentence) {
        err.println("partner-mock: " + sentence);
    }

    private String origin(@Nullable ArgSpec option) {
        String source = option == null ? null : sources.beside(option);
        return source == null ? "" : " (" + source + ")";
    }

    private static String hint(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getSuggestions().isEmpty()
                    ? ""
                    : "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return "";
    }

    private static String sentence(Exception wrong) {
        Throwable root = root(wrong);
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    static Throwable root(Throwable wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
