package dev.partnerkit.mock.fault;

import dev.partnerkit.mock.fault.FaultPlan.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The faults of a world, in the order they were planned. */
public final class Faults {

    private final Clock clock;
    private final List<Planned> planned = new ArrayList<>(0);
    private volatile boolean any;
    private long last;

    public Faults(Clock clock) {
        this.clock = clock;
    }

    /** Plans a fault, beginning now. */
    public synchronized Standing add(FaultPlan plan) {
        Duration lasting = plan.lasting();
        Instant until = lasting == null ? null : clock.instant().plus(lasting);
        Planned added = new Planned(++last, plan, until);
        planned.add(added);
        any = true;
        return added.standing();
    }

    /** Takes one back; false when there is none of that number. */
    public synchronized boolean remove(long id) {
        boolean removed = planned.removeIf(each -> each.id == id);
        any = !planned.isEmpty();
        return removed;
    }

    public synchronized void clear() {
        planned.clear();
        any = false;
    }

    /** Those that may still strike. */
    public synchronized List<Standing> list() {
        forgetOver();
        return planned.stream().map(Planned::standing).toList();
    }

    /**
     * What strikes a request, or null. Of several faults that hold back, and of several that do something else, the
     * first strikes.
     *
     * @param uid the one asked for, or null
     */
    public @Nullable Strike strike(String operation, @Nullable Long uid) {
        if (!any) {
            return null;
        }
        synchronized (this) {
            forgetOver();
            Strike strike = null;
            for (Planned each : planned) {
                boolean late = each.plan.effect() instanceof Effect.Late;
                boolean open = strike == null || (late ? strike.delay() == null : strike.effect() == null);
                if (open && each.fits(operation, uid)) {
                    strike = each.add(strike);
                }
            }
            return strike;
        }
    }

    private void forgetOver() {
        Instant now = clock.instant();
        planned.removeIf(each -> each.isOver(now));
        any = !planned.isEmpty();
    }

    /** A fault that may still strike. */
    public record Standing(
            long id, FaultPlan plan, int struck, @Nullable Instant until) {}

    private static final class Planned {
        private final long id;
        private final FaultPlan plan;
        private final @Nullable Instant until;
        private final SplittableRandom random;
        private int struck;

        Planned(long id, FaultPlan plan, @Nullable Instant until) {
            this.id = id;
            this.plan = plan;
            this.until = until;
            this.random = new SplittableRandom(plan.seed());
        }

        Standing standing() {
            return new Standing(id, plan, struck, until);
        }

        boolean isOver(Instant now) {
            Integer times = plan.times();
            return (times != null && struck >= times) || (until != null && !now.isBefore(until));
        }

        boolean fits(String operation, @Nullable Long uid) {
            return (plan.operations().isEmpty() || plan.operations().contains(operation))
                    && (plan.uid() == null || plan.uid().equals(uid))
                    && (plan.probability() == 1 || random.nextDouble() < plan.probability());
        }

        Strike add(@Nullable Strike strike) {
            struck++;
            Duration delay = strike == null ? null : strike.delay();
            Effect effect = strike == null ? null : strike.effect();
            boolean before = (strike != null && strike.before()) || plan.phase() == Phase.BEFORE;
            return plan.effect() instanceof Effect.Late late
                    ? new Strike("fault " + id, late.delay().draw(random), effect, before)
                    : new Strike("fault " + id, delay, plan.effect(), before);
        }
    }
}
