package dev.partnerkit.mock.world;

import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.throttle.Throttle;
import java.time.Clock;
import java.util.List;

/** A set of data with its own clock and limits. Data moves by changes alone; who reads takes a snapshot. */
public final class World {

    private final String name;
    private final WorldClock clock = WorldClock.following(Clock.systemUTC());
    private final Throttle throttle = new Throttle(clock);
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private volatile Readings readings = Readings.DEFAULT;

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

    /** How this world reads what the documents leave open. */
    public Readings readings() {
        return readings;
    }

    /** Makes this world read the documents otherwise. */
    public World read(Readings newReadings) {
        readings = newReadings;
        return this;
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
