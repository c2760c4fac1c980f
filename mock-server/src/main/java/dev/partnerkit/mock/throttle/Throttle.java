package dev.partnerkit.mock.throttle;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the affiliates of a world may ask.
 *
 * <p>The second that counts is the one just gone by on the world's clock, to the millisecond: it slides, and it stands
 * still with a stopped clock. Only who was let in counts. Setting the clock back, or other limits, counts anew.
 */
public final class Throttle {

    private final Clock clock;
    private volatile Count count;

    /** The documented limits, by this clock. */
    public Throttle(Clock clock) {
        this.clock = clock;
        this.count = new Count(Limits.DOCUMENTED, clock);
    }

    public Limits limits() {
        return count.limits();
    }

    public synchronized void limits(Limits limits) {
        count = new Count(limits, clock);
    }

    /** Counts a visit, or says how long it has to wait; null lets it in. */
    public @Nullable Wait admit(Visit visit) {
        Count present = count;
        List<Quota> quotas = present.limits().on(visit);
        if (quotas.isEmpty()) {
            return null;
        }
        if (present.isAhead()) {
            countAnew(present);
        }
        return count.ask(visit.user(), quotas);
    }

    /** How much is used of what a visit counts towards; nothing where nothing is counted. */
    public List<Used> used(Visit visit) {
        Count present = count;
        List<Quota> quotas = present.limits().on(visit);
        return quotas.isEmpty() ? List.of() : present.used(visit.user(), quotas);
    }

    // Of several who notice that the clock was set back one is enough.
    private synchronized void countAnew(Count outdated) {
        if (count == outdated) {
            count = new Count(outdated.limits(), clock);
        }
    }

    /** How many users are remembered. */
    int callers() {
        return count.size();
    }
}
