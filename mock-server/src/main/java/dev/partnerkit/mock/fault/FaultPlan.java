package dev.partnerkit.mock.fault;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault and when it strikes.
 *
 * @param effect what it does
 * @param operations those it strikes; all of them when empty
 * @param uid strikes only requests for this uid, or null
 * @param times how often it strikes, or null for no end
 * @param probability of striking when everything else fits
 * @param seed of the chance
 * @param lasting by the world's clock, or null for no end
 * @param phase whether the request still counts
 */
public record FaultPlan(
        Effect effect,
        Set<String> operations,
        @Nullable Long uid,
        @Nullable Integer times,
        double probability,
        long seed,
        @Nullable Duration lasting,
        Phase phase) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    public FaultPlan {
        operations = Set.copyOf(operations);
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not above 0 and at most 1");
        }
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times " + times + " is below 1");
        }
        if (lasting != null && (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("lasting " + lasting + " is not above zero and at most " + LONGEST);
        }
    }

    /** Strikes everything from now on, after the effect. */
    public static FaultPlan of(Effect effect) {
        return new FaultPlan(effect, Set.of(), null, null, 1, 0, null, Phase.AFTER);
    }

    /** The same on one operation. */
    public FaultPlan on(String operation) {
        return new FaultPlan(effect, Set.of(operation), uid, times, probability, seed, lasting, phase);
    }

    /** The same, only so many times. */
    public FaultPlan times(int most) {
        return new FaultPlan(effect, operations, uid, most, probability, seed, lasting, phase);
    }

    /** The same refusal by number of requests, or the same status 429 or 503, with word of when to come again (L77). */
    public FaultPlan retryAfter(Duration time) {
        Effect putOff = new Effect.PutOff(effect, time);
        return new FaultPlan(putOff, operations, uid, times, probability, seed, lasting, phase);
    }

    /** Whether the vendor has heard of a request that goes wrong. */
    public enum Phase {
        /** It has not: the request counts toward no limit and gives no cue. */
        BEFORE,
        /** It has: the request counts, and its answer is lost on the way. */
        AFTER
    }
}
