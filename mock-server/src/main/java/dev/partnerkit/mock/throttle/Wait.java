package dev.partnerkit.mock.throttle;

import java.time.Instant;

/**
 * Why a visit is not let in, and until when.
 *
 * @param quota what is used up
 * @param user whose it is
 * @param now the world's time, in milliseconds
 * @param until when the next one is free, in the same time
 */
public record Wait(Quota quota, long user, long now, long until) {

    /** The limit, whom it binds, and when the next request is free. */
    public String reason() {
        return "more than " + quota + " by user " + user + "; the next is free at " + Instant.ofEpochMilli(until)
                + ", in " + (until - now) + " ms of the world's time";
    }
}
