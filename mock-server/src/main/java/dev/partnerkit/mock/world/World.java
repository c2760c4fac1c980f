package dev.partnerkit.mock.world;

import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.throttle.Throttle;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A set of data with its own clock and limits. Data moves by changes alone; who reads takes a snapshot. */
public final class World {

    /** The zone of the affiliate vendor's times, as nothing but its other products suggest (L13). */
    public static final ZoneId ZONE = ZoneOffset.ofHours(8);

    private final String name;
    private final WorldClock clock = WorldClock.following(Clock.systemUTC());
    private final Throttle throttle = new Throttle(clock);
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    public World(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public WorldClock clock() {
        return clock;
    }

    /** How often affiliates may ask here, by this world's clock. */
    public Throttle throttle() {
        return throttle;
    }

    /** Sets how often affiliates may ask here; a new world has the documented limits. */
    public World limits(Limits limits) {
        throttle.limits(limits);
        return this;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Makes changes happen, all of them or, when one does not fit, none. */
    public World apply(Change... changes) {
        return apply(List.of(changes));
    }

    /** Makes changes happen, all of them or, when one does not fit, none. */
    public synchronized World apply(List<? extends Change> changes) {
        Snapshot after = snapshot;
        for (Change change : changes) {
            after = change.applyTo(after);
        }
        snapshot = after;
        return this;
    }
}
