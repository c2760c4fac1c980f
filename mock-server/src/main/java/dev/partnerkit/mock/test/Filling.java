package dev.partnerkit.mock.test;

import dev.partnerkit.mock.world.World;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What belongs to a world and fits into fields and parameters. */
final class Filling {

    private Filling() {}

    static boolean fits(Class<?> type) {
        return type == TestWorld.class || type == World.class || type == URI.class;
    }

    /** What fits into something of a type; {@code where} says who asks. */
    static Object of(Class<?> type, TestWorld world, String where) {
        if (type == TestWorld.class) {
            return world;
        }
        if (type == World.class) {
            return world.world();
        }
        if (type == URI.class) {
            return world.url();
        }
        throw new IllegalArgumentException(
                "@FromMock " + where + " is a " + type.getName() + ", not a TestWorld, a World or a URI");
    }

    /** Fills the fields of an object that want it; a mistake in one of them is told by its name. */
    static void fill(Object test, TestWorld world) {
        for (Field field : asking(test.getClass())) {
            String where = "field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
            Object value = of(field.getType(), world, where);
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
                throw new IllegalArgumentException(
                        "@FromMock " + where + " is static or final, but changes with every test");
            }
            try {
                field.setAccessible(true);
                field.set(test, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("@FromMock " + where + " cannot be set", e);
            }
        }
    }

    /** The fields that want something. */
    static List<Field> asking(Class<?> type) {
        List<Field> asking = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(FromMock.class))
                    .forEach(asking::add);
        }
        return asking;
    }
}
