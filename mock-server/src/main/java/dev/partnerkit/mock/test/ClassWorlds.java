package dev.partnerkit.mock.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds of classes whose tests share one, because they share an application whose clients are set up once. */
final class ClassWorlds {

    private static final Map<Class<?>, TestWorld> OPEN = new ConcurrentHashMap<>();

    private ClassWorlds() {}

    static TestWorld of(Class<?> type) {
        return OPEN.computeIfAbsent(type, each -> Wishes.of(each).open());
    }

    static void close(Class<?> type) {
        TestWorld world = OPEN.remove(type);
        if (world != null) {
            world.close();
        }
    }
}
