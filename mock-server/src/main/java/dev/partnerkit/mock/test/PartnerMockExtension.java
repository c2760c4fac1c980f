package dev.partnerkit.mock.test;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Opens a world before each test and closes it afterwards. */
final class PartnerMockExtension implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(PartnerMockExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        List<Object> tests = context.getRequiredTestInstances().getAllInstances();
        Optional<PartnerMockProperties> sharing = sharing(tests);
        refuseHaste(context, tests, sharing.isPresent());
        TestWorld world = sharing.map(test -> test.partners().reset())
                .orElseGet(() -> Wishes.of(context.getRequiredTestMethod(), context.getRequiredTestClass())
                        .open());
        context.getStore(OURS).put(TestWorld.class, world);
        tests.forEach(test -> Filling.fill(test, world));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestWorld world = context.getStore(OURS).remove(TestWorld.class, TestWorld.class);
        if (world != null
                && sharing(context.getRequiredTestInstances().getAllInstances()).isEmpty()) {
            world.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ClassWorlds.close(context.getRequiredTestClass());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(FromMock.class)
                || Filling.fits(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String where = "parameter " + parameter.getParameter().getName() + " of "
                + parameter.getDeclaringExecutable().getName();
        TestWorld world = parameter.getDeclaringExecutable() instanceof Method
                ? context.getStore(OURS).get(TestWorld.class, TestWorld.class)
                : null;
        if (world == null) {
            throw new ParameterResolutionException(
                    where
                            + " comes too early: there is a world for each test, for its method and those before and after each");
        }
        try {
            return Filling.of(parameter.getParameter().getType(), world, where);
        } catch (IllegalArgumentException e) {
            throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<PartnerMockProperties> sharing(List<Object> tests) {
        return tests.stream()
                .filter(PartnerMockProperties.class::isInstance)
                .map(PartnerMockProperties.class::cast)
                .findFirst();
    }

    // Several tests at a time in one object would find the worlds of each other in its fields.
    private static void refuseHaste(ExtensionContext context, List<Object> tests, boolean sharing) {
        boolean haste = context.getExecutionMode() == ExecutionMode.CONCURRENT
                && context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS;
        if (haste
                && (sharing
                        || tests.stream().anyMatch(test -> !Filling.asking(test.getClass())
                                .isEmpty()))) {
            throw new IllegalStateException(context.getRequiredTestClass().getName()
                    + " runs its tests at the same time in one object, where they cannot have "
                    + (sharing ? "properties" : "fields") + " of their own: take the world as a parameter,"
                    + " or run them with @Execution(SAME_THREAD)");
        }
    }
}
