package dev.partnerkit.mock.throttle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one user was let in for lately. Not safe for threads; whoever holds it keeps them apart. */
final class Caller {

    private final long user;
    private final Map<Quota, LastSecond> lately = new HashMap<>();

    Caller(long user) {
        this.user = user;
    }

    /** Counts a request towards all of its quotas, or, when one of them is used up, towards none. */
    @Nullable
    Wait ask(List<Quota> quotas, long now) {
        for (Quota quota : quotas) {
            LastSecond second = lately.get(quota);
            if (second != null && second.free() > now) {
                return new Wait(quota, user, now, second.free());
            }
        }
        for (Quota quota : quotas) {
            lately.computeIfAbsent(quota, unused -> new LastSecond(quota.most()))
                    .add(now);
        }
        return null;
    }

    /** How much of each quota is used. */
    List<Used> used(List<Quota> quotas, long now) {
        return quotas.stream()
                .map(quota -> {
                    LastSecond second = lately.get(quota);
                    return new Used(quota, second == null ? 0 : second.within(now));
                })
                .toList();
    }

    /** Forgets what no longer counts, and says whether that was all. */
    boolean forget(long now) {
        lately.values().removeIf(second -> second.isOver(now));
        return lately.isEmpty();
    }
}
