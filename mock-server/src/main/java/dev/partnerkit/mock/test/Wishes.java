package dev.partnerkit.mock.test;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is asked for: on a method, else on its class, on what that extends, or on the classes around it. */
final class Wishes {

    private Wishes() {}

    static Wish of(@Nullable Method method, Class<?> type) {
        Wish onMethod = method == null ? null : on(method, method.getDeclaringClass());
        return onMethod == null ? of(type) : onMethod;
    }

    static Wish of(Class<?> type) {
        return around(type).stream()
                .flatMap(each -> above(each).stream())
                .map(each -> on(each, each))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Wish.none(type));
    }

    private static @Nullable Wish on(AnnotatedElement element, Class<?> from) {
        Wish direct = here(element, from);
        return direct != null
                ? direct
                // an annotation of the user's own may say it
                : Arrays.stream(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .map(own -> here(own, from))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Wish here(AnnotatedElement element, Class<?> from) {
        PartnerMockTest test = element.getAnnotation(PartnerMockTest.class);
        PartnerMockSpec spec = element.getAnnotation(PartnerMockSpec.class);
        return test != null ? Wish.of(test, from) : spec != null ? Wish.of(spec, from) : null;
    }

    private static List<Class<?>> around(Class<?> type) {
        List<Class<?>> around = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            around.add(each);
        }
        return around;
    }

    private static List<Class<?>> above(Class<?> type) {
        List<Class<?>> above = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            above.add(each);
            above.addAll(Arrays.asList(each.getInterfaces()));
        }
        return above;
    }
}
