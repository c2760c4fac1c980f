package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.HostGuard;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A context of its own for clients of a program: it reads no configuration of that program, has none of its beans, and
 * none of its threads keeps the program from ending.
 */
final class Alone {

    private static final Map<String, Object> SETTINGS = Map.of("netty.default-thread-factory-daemon", true);

    private Alone() {}

    static ApplicationContext start(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(SETTINGS);
        String forbidden =
                System.getenv(HostGuard.SWITCH.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        if (forbidden != null) {
            all.put(HostGuard.SWITCH, forbidden);
        }
        all.putAll(properties);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .enableDefaultPropertySources(false)
                .bootstrapEnvironment(false)
                .propertySources(PropertySource.of(PropertySource.CONTEXT, all))
                .beanConfigurations(new Others())
                .start();
    }

    /** All beans that are neither the framework's nor ours; none of them is there. */
    private static final class Others implements BeanConfiguration {

        @Override
        public Package getPackage() {
            return Others.class.getPackage();
        }

        @Override
        public String getName() {
            return Others.class.getName();
        }

        @Override
        public @Nullable String getVersion() {
            return null;
        }

        @Override
        @SuppressWarnings("rawtypes") // the framework's own signature
        public boolean isWithin(BeanDefinitionReference reference) {
            return isWithin(reference.getBeanDefinitionName());
        }

        @Override
        public boolean isWithin(String definition) {
            return !definition.startsWith("io.micronaut.") && !definition.startsWith("dev.partnerkit.client.");
        }

        @Override
        public boolean isEnabled(BeanContext context, @Nullable BeanResolutionContext resolution) {
            return false;
        }
    }
}
