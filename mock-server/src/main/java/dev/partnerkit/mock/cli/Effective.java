package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.seed.Origin.Generated;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options as they came out, in the form of a file for {@code --config}. */
final class Effective {

    private static final Set<String> SECRET = Set.of("token");
    private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9./_=-]*";

    private final CommandSpec command;
    private final Sources sources;

    Effective(CommandSpec command) {
        this.command = command;
        this.sources = (Sources) command.defaultValueProvider();
    }

    void print(PrintWriter out) {
        for (OptionSpec option : Sources.settable(command.options())) {
            String name = Sources.name(option);
            out.printf("%-40s # %s%n", (name + ": " + value(name, option)).strip(), origin(option));
        }
    }

    private String origin(OptionSpec option) {
        if (command.commandLine().getParseResult().hasMatchedOption(option)) {
            return "command line";
        }
        String beside = sources.beside(option);
        return beside == null ? "default" : beside;
    }

    private static String value(String name, OptionSpec option) {
        Object value = option.getValue();
        if (value == null) {
            return "";
        }
        if (SECRET.contains(name)) {
            return "\"****\"";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(Effective::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(value);
    }

    private static String quoted(Object value) {
        if (value instanceof Generated generated) {
            return "\"users=" + generated.users() + ",seed=" + generated.seed() + "\"";
        }
        String text = value instanceof Enum<?> ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
        return text.matches(PLAIN) ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
