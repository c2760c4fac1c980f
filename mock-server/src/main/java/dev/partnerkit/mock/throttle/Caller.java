package dev.partnerkit.mock.throttle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one user was let in for lately. Not safe for threads; whoever holds it keeps them apart. */
final class Caller {

    private final long user;
    private final Map<Quota, LastSecond> lately = new HashMap<>();
    private long latest = Long.MIN_VALUE;

    Caller(long user) {
        this.user = user;
    }

    /** Counts a request towards all of its quotas, or, when one of them is used up, towards none. */
    @Nullable
    Wait ask(List<Quota> quotas, long time) {
        // Set back under this very request: the next one will count anew.
        latest = Math.max(latest, time);
        Wait longest = null;
        for (Quota quota : quotas) {
            LastSecond second = lately.get(quota);
            if (second != null && second.free() > (longest == null ? latest : longest.until())) {
                longest = new Wait(quota, user, latest, second.free());
            }
        }
        if (longest == null) {
            for (Quota quota : quotas) {
                lately.computeIfAbsent(quota, unused -> new LastSecond(quota.most()))
                        .add(latest);
            }
        }
        return longest;
    }

    /** Forgets what no longer counts, and says whether that was all. */
    boolean forget(long now) {
        lately.values().removeIf(second -> second.isOver(now));
        return lately.isEmpty();
    }
}
