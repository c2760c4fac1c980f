package dev.partnerkit.mock.world;

import dev.partnerkit.mock.journal.Budget;
import dev.partnerkit.mock.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The worlds of a server, by name, and which credential opens which of them, as whom. */
public final class Worlds {

    // Of the journals of all worlds together.
    private static final long JOURNAL_BYTES = 64L << 20;

    private final Budget budget = new Budget(JOURNAL_BYTES);
    private final Journal unclaimed = new Journal(budget);
    private final Map<String, World> byName = new ConcurrentSkipListMap<>();
    private final Map<String, AffiliateAccess> affiliates = new ConcurrentHashMap<>();
    private final Map<String, InstitutionAccess> institutions = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile Readings readings = Readings.DEFAULT;

    /** How a request is read that belongs to no world yet, because its key is missing or unknown. */
    public Readings readings() {
        return readings;
    }

    /** Changes how such requests are read. */
    public void read(Readings newReadings) {
        readings = newReadings;
    }

    /** The requests that belong to no world. */
    public Journal unclaimed() {
        return unclaimed;
    }

    /** Opens a world at a baseline, whose data it shares; a name that is taken is refused. */
    public World open(String name, Baseline baseline) {
        World world = draft(name, baseline);
        publish(world, Keyring.NONE);
        return world;
    }

    /** Opens a world at a baseline under a name nobody has. */
    public World open(Baseline baseline) {
        World world = draft(null, baseline);
        publish(world, Keyring.NONE);
        return world;
    }

    /** A world that nobody can find yet, under a name of its own when it is given none. */
    public World draft(@Nullable String name, Baseline baseline) {
        String own = name;
        while (own == null) {
            String next = "w" + numbers.incrementAndGet();
            own = byName.containsKey(next) ? null : next;
        }
        return new World(own, baseline, budget);
    }

    /** Lets a world be found by its name and opened by its keys, all at once or, when one is taken, not at all. */
    public synchronized void publish(World world, Keyring keys) {
        if (byName.containsKey(world.name())) {
            throw new IllegalArgumentException("name " + world.name() + " is taken by another world");
        }
        keys.affiliate().forEach(key -> free(world, key));
        keys.institutions().forEach(key -> free(world, key));
        byName.put(world.name(), world);
        keys.affiliate().forEach(key -> admit(world, key));
        keys.institutions().forEach(key -> admit(world, key.key(), key.institution()));
    }

    /** The world of a name, or null. */
    public @Nullable World find(String name) {
        return byName.get(name);
    }

    /** All that were opened here, by name. */
    public List<World> list() {
        return List.copyOf(byName.values());
    }

    /** Closes a world and takes its keys back; false when there is none of that name. */
    public synchronized boolean close(String name) {
        World world = byName.remove(name);
        if (world == null) {
            return false;
        }
        Keyring keys = world.keys();
        keys.affiliate().forEach(key -> affiliates.remove(key.apiKey()));
        keys.institutions().forEach(key -> institutions.remove(key.key()));
        world.close();
        return true;
    }

    /** Lets an affiliate key into a world, in place of one of the same name; the key of another world is refused. */
    public synchronized void admit(World world, AffiliateKey key) {
        free(world, key);
        affiliates.put(key.apiKey(), new AffiliateAccess(world, key, new Seal(key.secret())));
        world.hold(world.keys().with(key));
    }

    /** Lets a partner key into a world, as an institution; the key of another world is refused. */
    public synchronized void admit(World world, String partnerKey, String institution) {
        Keyring.Institution key = new Keyring.Institution(partnerKey, institution);
        free(world, key);
        institutions.put(partnerKey, new InstitutionAccess(world, institution));
        world.hold(world.keys().with(key));
    }

    private void free(World world, AffiliateKey key) {
        AffiliateAccess before = affiliates.get(key.apiKey());
        if (world.isClosed() || (before != null && before.world() != world)) {
            throw new IllegalArgumentException("apiKey " + key.apiKey() + " opens another world");
        }
    }

    private void free(World world, Keyring.Institution key) {
        InstitutionAccess before = institutions.get(key.key());
        if (world.isClosed() || (before != null && before.world() != world)) {
            throw new IllegalArgumentException("key " + key.key() + " opens another world");
        }
    }

    /** What an affiliate key opens, or null when nobody holds it. */
    public @Nullable AffiliateAccess affiliate(String apiKey) {
        return affiliates.get(apiKey);
    }

    /** What a partner key opens, or null when nobody holds it. */
    public @Nullable InstitutionAccess institution(String partnerKey) {
        return institutions.get(partnerKey);
    }

    /** An affiliate in a world. */
    public record AffiliateAccess(World world, AffiliateKey key, Seal seal) {}

    /** An institution in a world. */
    public record InstitutionAccess(World world, String institution) {}
}
