package dev.partnerkit.mock.fault;

import dev.partnerkit.mock.fault.Effect.Refusal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Uids that bring a fault with them, for clients that cannot reach the control API: {@value #FIRST} and the 99,999
 * after it. No user of a vendor has such a number.
 */
public final class MagicUids {

    public static final long FIRST = 990_000_000_000_000L;
    private static final long STATUS = FIRST + 1_000;
    private static final long DELAY = FIRST + 10_000;
    private static final long END = FIRST + 100_000;

    private static final Map<Long, Effect> EFFECTS = Map.ofEntries(
            Map.entry(FIRST + 1, new Effect.Refused(Refusal.NOT_AUTHENTICATED)),
            Map.entry(FIRST + 2, new Effect.Refused(Refusal.INVALID_SIGNATURE)),
            Map.entry(FIRST + 3, new Effect.Refused(Refusal.PERMISSION_MISSING)),
            Map.entry(FIRST + 4, new Effect.Refused(Refusal.RATE_LIMITED)),
            Map.entry(FIRST + 5, new Effect.Refused(Refusal.MALFORMED_PARAMETER)),
            Map.entry(FIRST + 6, new Effect.Refused(Refusal.RULE_BROKEN)),
            Map.entry(FIRST + 7, new Effect.Refused(Refusal.INTERNAL_ERROR)),
            Map.entry(FIRST + 11, new Effect.Spoiled(Damage.MALFORMED)),
            Map.entry(FIRST + 12, new Effect.Spoiled(Damage.EMPTY)),
            Map.entry(FIRST + 13, new Effect.Spoiled(Damage.WRONG_TYPE)),
            Map.entry(FIRST + 14, new Effect.Spoiled(Damage.UNKNOWN_FIELD)),
            Map.entry(FIRST + 15, new Effect.Spoiled(Damage.UNKNOWN_VALUE)),
            Map.entry(FIRST + 16, new Effect.Spoiled(Damage.CHANGED_TYPE)),
            Map.entry(FIRST + 21, new Effect.Truncated()),
            Map.entry(FIRST + 22, new Effect.Reset()),
            Map.entry(FIRST + 23, new Effect.Dripping(16, Duration.ofMillis(20))));

    private MagicUids() {}

    /** What a uid brings with it, or null. */
    public static @Nullable Strike strike(@Nullable Long uid) {
        if (uid == null || uid < FIRST || uid >= END) {
            return null;
        }
        String source = "uid " + uid;
        if (uid >= DELAY) {
            return new Strike(source, Duration.ofMillis((uid - DELAY) % 10_000), null, false);
        }
        long status = uid - STATUS;
        Effect effect = status >= 400 && status <= 599 ? new Effect.Status((int) status) : EFFECTS.get(uid);
        return effect == null ? null : new Strike(source, null, effect, false);
    }
}
