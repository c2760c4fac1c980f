package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.crowd.Generator;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens worlds as files tell them. A file that says nothing of keys gets one for each vendor, named after its world; when
 * it begins with nobody, the affiliate of that key is there, so that somebody can ask.
 */
public final class Openings {

    private static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");
    private static final String INSTITUTION = "institution";
    // Worlds share what was generated for them, and tests ask for few bases again and again.
    private static final int KEPT = 2;

    private final Worlds worlds;
    private final Map<Origin.Generated, Baseline> generated = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin.Generated, Baseline> eldest) {
            return size() > KEPT;
        }
    };

    public Openings(Worlds worlds) {
        this.worlds = worlds;
    }

    /**
     * Opens a world over the base its file names.
     *
     * @param beforehand sets what holds where the file says nothing
     */
    public World open(WorldFile file, Consumer<World> beforehand) {
        return open(
                file,
                baseline(file.origin()),
                beforehand,
                world -> file.keys().isEmpty()
                        ? Keys.named(world.name(), partner(file.origin()), institution(file))
                        : file.keys());
    }

    /** The same over any beginning, with other keys; nobody finds it before it is whole, and when something
     * does not fit it never is. */
    public World open(WorldFile file, Baseline begin, Consumer<World> beforehand, Function<World, Keys> keys) {
        World world = worlds.draft(file.name(), begin);
        beforehand.accept(world);
        if (begin.equals(Baseline.BLANK) && file.keys().affiliate().isEmpty()) {
            registerCaller(world, file);
        }
        file.applyTo(world);
        worlds.publish(world.settle(), keys.apply(world).ring());
        return world;
    }

    /** What a world begins with. */
    public Baseline baseline(Origin origin) {
        if (origin instanceof Origin.Generated made) {
            synchronized (generated) {
                return generated.computeIfAbsent(
                        made, each -> Generator.of(each.users(), each.seed()).baseline());
            }
        }
        return origin instanceof Origin.Documents ? Documents.baseline() : Baseline.BLANK;
    }

    /** The affiliate whose key is handed out. */
    public static long partner(Origin origin) {
        return origin instanceof Origin.Generated ? Generator.TOP : Documents.PARTNER;
    }

    /** The institution whose key is handed out: the first in which somebody enrols, or that of the base. */
    public static String institution(WorldFile file) {
        return file.script().changes().stream()
                .filter(Enrolled.class::isInstance)
                .map(change -> ((Enrolled) change).institution())
                .findFirst()
                .orElseGet(() -> institution(file.origin()));
    }

    private static String institution(Origin origin) {
        if (origin instanceof Origin.Generated) {
            return Generator.INSTITUTION;
        }
        return origin instanceof Origin.Documents ? Documents.INSTITUTION : INSTITUTION;
    }

    private static void registerCaller(World world, WorldFile file) {
        boolean told = file.script().changes().stream()
                .anyMatch(change -> change instanceof Registered registered && registered.uid() == Documents.PARTNER);
        if (!told) {
            world.apply(Registered.partner(Documents.PARTNER, Account.NOBODY, LONG_AGO));
        }
    }
}
