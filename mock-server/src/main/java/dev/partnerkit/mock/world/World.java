package dev.partnerkit.mock.world;

import dev.partnerkit.mock.fault.Faults;
import dev.partnerkit.mock.journal.Budget;
import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.throttle.Throttle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of data with its own clock, limits, faults and journal. Data moves by changes alone; who reads takes a snapshot.
 */
public final class World {

    // A world that stands alone; those of a server share what their journals may take together.
    private static final long BUDGET = 64L << 20;

    private final String name;
    private final WorldClock clock = WorldClock.following(Clock.systemUTC());
    private final Throttle throttle = new Throttle(clock);
    private final Faults faults = new Faults(clock);
    private final Journal journal;
    private final Cues cues = new Cues();
    private final Map<String, Baseline> saved = new TreeMap<>();
    private Baseline baseline;
    private volatile Keyring keys = Keyring.NONE;
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private volatile Strictness strictness = Strictness.DOCUMENTED;
    private volatile boolean closed;
    private volatile boolean diagnosing;
    private volatile Readings readings = Readings.DEFAULT;

    /** A blank world. */
    public World(String name) {
        this(name, Baseline.BLANK, new Budget(BUDGET));
    }

    World(String name, Baseline baseline, Budget budget) {
        this.name = name;
        this.baseline = baseline;
        this.journal = new Journal(budget);
        stand(baseline);
    }

    public String name() {
        return name;
    }

    /** The keys that open it. */
    public Keyring keys() {
        return keys;
    }

    /** Whether it was closed, and takes no keys any more. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        journal.close();
    }

    void hold(Keyring newKeys) {
        keys = newKeys;
    }

    public WorldClock clock() {
        return clock;
    }

    /** How often affiliates may ask here, by this world's clock. */
    public Throttle throttle() {
        return throttle;
    }

    /** What is made to go wrong here. */
    public Faults faults() {
        return faults;
    }

    /** What was asked and answered here. */
    public Journal journal() {
        return journal;
    }

    /** Sets how often affiliates may ask here; a new world has the documented limits. */
    public World limits(Limits limits) {
        throttle.limits(limits);
        return this;
    }

    /** The data as of now: changes whose time has come are in it. */
    public Snapshot snapshot() {
        Instant now = clock.instant();
        if (cues.mayBeDue(now)) {
            synchronized (this) {
                play(cues.due(now));
            }
        }
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

    /** How strictly this world takes its callers. */
    public Strictness strictness() {
        return strictness;
    }

    /** Makes this world as strict as told, which sets all of its readings. */
    public synchronized World strict(Strictness newStrictness) {
        strictness = newStrictness;
        readings = newStrictness.readings();
        return this;
    }

    /** Whether a refused signature is explained in a header of its answer. */
    public boolean isDiagnosing() {
        return diagnosing;
    }

    /** Switches that header. */
    public World diagnose(boolean newDiagnosing) {
        diagnosing = newDiagnosing;
        return this;
    }

    /** Makes changes happen, all of them or, when one does not fit, none. */
    public World apply(Change... changes) {
        return apply(List.of(changes));
    }

    /** Makes changes happen, all of them or, when one does not fit, none. */
    public synchronized World apply(List<? extends Change> changes) {
        snapshot = after(snapshot(), changes);
        return this;
    }

    private static Snapshot after(Snapshot before, List<? extends Change> changes) {
        Snapshot after = before;
        for (Change change : changes) {
            after = change.applyTo(after);
        }
        return after;
    }

    /** Lets changes wait for their cue. */
    public synchronized Cue cue(Cue.When when, List<Change> changes) {
        return cues.add(when, changes);
    }

    /** Takes a cue back; false when there is none of that number. */
    public synchronized boolean uncue(long id) {
        return cues.remove(id);
    }

    /** The cues still to come. */
    public synchronized List<Cue> cues() {
        snapshot();
        return cues.pending();
    }

    /** The cues that came in vain, because their changes no longer fitted. */
    public synchronized List<Cue.Missed> missedCues() {
        snapshot();
        return cues.missed();
    }

    /** Tells that an operation has been answered, which may be a cue. */
    public void answered(String operation) {
        if (cues.isCounting()) {
            synchronized (this) {
                play(cues.answered(operation));
            }
        }
    }

    private void play(List<Cue> due) {
        for (Cue cue : due) {
            try {
                snapshot = after(snapshot, cue.changes());
            } catch (IllegalArgumentException e) {
                cues.missed(cue, String.valueOf(e.getMessage()));
            }
        }
        cues.settle();
    }

    /** All that is set here, to come back to. */
    public synchronized Baseline present() {
        return new Baseline(snapshot(), readings, strictness, throttle.limits(), clock.setting());
    }

    /** Makes the present what {@link #reset} comes back to. */
    public synchronized World settle() {
        baseline = present();
        return this;
    }

    /** Comes back to the baseline, forgets cues and faults, and begins a new journal; what was saved stays. */
    public synchronized World reset() {
        stand(baseline);
        faults.clear();
        journal.clear();
        return this;
    }

    /** Keeps the present under a name, in place of what was kept under it. */
    public synchronized World save(String as) {
        saved.put(as, present());
        return this;
    }

    /** Comes back to what was saved; false when there is nothing of that name. */
    public synchronized boolean restore(String as) {
        Baseline found = saved.get(as);
        if (found != null) {
            stand(found);
        }
        return found != null;
    }

    /** Forgets what was saved; false when there is nothing of that name. */
    public synchronized boolean forget(String as) {
        return saved.remove(as) != null;
    }

    /** What was saved under a name, or null. */
    public synchronized @Nullable Baseline saved(String as) {
        return saved.get(as);
    }

    /** The names under which something is saved. */
    public synchronized List<String> saved() {
        return List.copyOf(saved.keySet());
    }

    private void stand(Baseline at) {
        cues.clear();
        snapshot = at.snapshot();
        clock.set(at.clock());
        strictness = at.strictness();
        readings = at.readings();
        throttle.limits(at.limits());
    }
}
