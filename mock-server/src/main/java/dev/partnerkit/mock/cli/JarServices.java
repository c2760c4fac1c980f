package dev.partnerkit.mock.cli;

import io.micronaut.core.io.service.SoftServiceLoader.Optimizations;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which services the runnable jar has, by their type. The framework would open the jar once more, as a file system, and
 * walk its eight thousand entries to find out, which took 18 % of a start; so they are listed when the jar is built.
 */
public final class JarServices extends AbstractMap<String, StaticServiceLoader<?>> {

    // Only the runnable jar has it: a type and a service in each line.
    private static final String LIST = "META-INF/partner-mock/services";
    private static final String STANDARD = "META-INF/services/";

    private final ClassLoader classes;
    private final Map<String, List<String>> ofFramework;

    private JarServices(ClassLoader classes, Map<String, List<String>> ofFramework) {
        this.classes = classes;
        this.ofFramework = ofFramework;
    }

    /** Tells the framework, when the program was started from that jar alone; otherwise it looks for itself. */
    public static void tell(ClassLoader classes) {
        URL list = classes.getResource(LIST);
        File alone = new File(System.getProperty("java.class.path"));
        if (list == null || !list.toString().equals("jar:" + alone.toURI() + "!/" + LIST)) {
            return;
        }
        Map<String, List<String>> ofFramework = new HashMap<>();
        for (String line : read(list)) {
            int type = line.indexOf(' ');
            ofFramework
                    .computeIfAbsent(line.substring(0, type), any -> new ArrayList<>())
                    .add(line.substring(type + 1));
        }
        StaticOptimizations.set(new Optimizations(new JarServices(classes, ofFramework)));
    }

    @Override
    public StaticServiceLoader<?> get(Object type) {
        List<String> names = new ArrayList<>(ofFramework.getOrDefault(type.toString(), List.of()));
        URL others = classes.getResource(STANDARD + type);
        if (others != null) {
            names.addAll(read(others));
        }
        return new Loader<>(classes, names);
    }

    @Override
    public boolean containsKey(Object type) {
        return true;
    }

    @Override
    public Set<Entry<String, StaticServiceLoader<?>>> entrySet() {
        throw new UnsupportedOperationException("services are looked up by their type");
    }

    private static List<String> read(URL list) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int comment = line.indexOf('#');
                String said = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!said.isEmpty()) {
                    lines.add(said);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(list + " cannot be read", e);
        }
        return lines;
    }

    private record Loader<S>(ClassLoader classes, List<String> names) implements StaticServiceLoader<S> {

        private static final MethodType NO_ARGUMENTS = MethodType.methodType(void.class);

        @Override
        public Stream<StaticDefinition<S>> findAll(Predicate<String> wanted) {
            return load(wanted, null).stream()
                    .map(service -> StaticDefinition.of(service.getClass().getName(), () -> service));
        }

        @Override
        public List<S> load(Predicate<String> wanted, @Nullable Predicate<S> fit) {
            List<S> loaded = new ArrayList<>(names.size());
            for (String name : names) {
                S service = wanted.test(name) ? made(name) : null;
                if (service != null && (fit == null || fit.test(service))) {
                    loaded.add(service);
                }
            }
            return loaded;
        }

        // A service for a library that is not there is none.
        @SuppressWarnings("unchecked")
        private @Nullable S made(String name) {
            try {
                Class<?> type = Class.forName(name, false, classes);
                return (S) MethodHandles.publicLookup()
                        .findConstructor(type, NO_ARGUMENTS)
                        .invoke();
            } catch (ReflectiveOperationException | NoClassDefFoundError e) {
                return null;
            } catch (Throwable e) {
                throw new IllegalStateException(name + " cannot be made", e);
            }
        }
    }
}
