package dev.partnerkit.mock.test;

import java.util.List;
import org.spockframework.runtime.extension.IAnnotationDrivenExtension;
import org.spockframework.runtime.extension.IMethodInterceptor;
import org.spockframework.runtime.extension.IMethodInvocation;
import org.spockframework.runtime.model.FeatureInfo;
import org.spockframework.runtime.model.SpecInfo;

/** Opens a world around each iteration of each feature. */
public final class PartnerMockSpecExtension implements IAnnotationDrivenExtension<PartnerMockSpec> {

    @Override
    public void visitSpecAnnotation(PartnerMockSpec annotation, SpecInfo spec) {
        SpecInfo bottom = spec.getBottomSpec();
        bottom.getAllFeatures().forEach(PartnerMockSpecExtension::surround);
        bottom.addCleanupSpecInterceptor(invocation -> {
            try {
                invocation.proceed();
            } finally {
                ClassWorlds.close(bottom.getReflection());
            }
        });
    }

    @Override
    public void visitFeatureAnnotation(PartnerMockSpec annotation, FeatureInfo feature) {
        surround(feature);
    }

    // Asked for in a specification and in the one it extends, or on the feature besides, there is still one world.
    private static void surround(FeatureInfo feature) {
        List<IMethodInterceptor> around = feature.getIterationInterceptors();
        if (around.stream().noneMatch(Surroundings.class::isInstance)) {
            feature.addIterationInterceptor(new Surroundings());
        }
    }

    private static final class Surroundings implements IMethodInterceptor {

        @Override
        public void intercept(IMethodInvocation invocation) throws Throwable {
            refuseShared(invocation.getSpec());
            Object test = invocation.getInstance();
            if (test instanceof PartnerMockProperties sharing) {
                Filling.fill(test, sharing.partners().reset());
                invocation.proceed();
                return;
            }
            FeatureInfo feature = invocation.getFeature();
            Wish wish = Wishes.of(feature.getFeatureMethod().getReflection(), test.getClass());
            try (TestWorld world = wish.open()) {
                Filling.fill(test, world);
                invocation.proceed();
            }
        }

        private static void refuseShared(SpecInfo spec) {
            spec.getAllFields().stream()
                    .filter(field -> field.isShared() && field.isAnnotationPresent(FromMock.class))
                    .forEach(field -> {
                        throw new IllegalArgumentException(
                                "@FromMock field " + field.getName() + " is @Shared, but changes with every feature");
                    });
        }
    }
}
