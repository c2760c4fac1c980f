package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.seed.Bounds;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Misfit;
import dev.partnerkit.mock.seed.Strict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where an option has its value from that is not on the command line: the environment, then a file. */
final class Sources implements IDefaultValueProvider {

    static final String CONFIG = "--config";
    private static final String PREFIX = "PARTNER_MOCK_";

    private final Map<String, String> environment;
    private final @Nullable String file;
    private final Map<String, String> inFile;

    private Sources(Map<String, String> environment, @Nullable String file, Map<String, String> inFile) {
        this.environment = environment;
        this.file = file;
        this.inFile = inFile;
    }

    /** Reads the file that the command line or the environment names, if there is one. */
    static Sources of(String[] args, Map<String, String> environment, @Nullable CommandLine serve) {
        String file = serve == null || !args[0].equals("serve") ? null : named(args, environment);
        return new Sources(
                environment,
                file,
                file == null
                        ? Map.of()
                        : read(
                                file,
                                Objects.requireNonNull(serve).getCommandSpec().options()));
    }

    private static @Nullable String named(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(CONFIG) && i + 1 < args.length) {
                return args[i + 1];
            }
            if (args[i].startsWith(CONFIG + "=")) {
                return args[i].substring(CONFIG.length() + 1);
            }
        }
        return environment.get(PREFIX + "CONFIG");
    }

    private static Map<String, String> read(String file, List<OptionSpec> options) {
        try {
            return Strict.read(TextFile.read(file), file, Bounds.BODY, fields -> read(fields, options));
        } catch (Misfit misfit) {
            throw new Trouble(WorldFiles.told(misfit));
        }
    }

    private static Map<String, String> read(Fields fields, List<OptionSpec> options) {
        Map<String, String> read = new HashMap<>();
        for (OptionSpec option : options) {
            if (!isSettable(option)) {
                continue;
            }
            String name = name(option);
            String value = option.isMultiValue() ? joined(fields.texts(name)) : fields.optionalText(name);
            if (value != null) {
                read.put(name, value);
            }
        }
        return read;
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(",", texts);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !isSettable(option)) {
            return null;
        }
        String inEnvironment = environment.get(variable(option));
        return inEnvironment != null ? inEnvironment : inFile.get(name(option));
    }

    /** Which of the environment and the file has a value for an option, or null when neither has. */
    @Nullable
    String beside(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !isSettable(option)) {
            return null;
        }
        if (environment.containsKey(variable(option))) {
            return "environment " + variable(option);
        }
        return inFile.containsKey(name(option)) ? "file " + file : null;
    }

    /** All options that may stand in the environment and in the file. */
    static List<OptionSpec> settable(List<OptionSpec> options) {
        List<OptionSpec> settable = new ArrayList<>(options);
        settable.removeIf(option -> !isSettable(option));
        return settable;
    }

    // --help, --print-config and --config itself are for the command line
    private static boolean isSettable(OptionSpec option) {
        return !option.usageHelp()
                && !option.versionHelp()
                && !option.longestName().equals(CONFIG)
                && !option.longestName().equals("--print-config");
    }

    static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private static String variable(OptionSpec option) {
        return PREFIX + name(option).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
