package dev.partnerkit.client.watch;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.drift.Drift;
import dev.partnerkit.client.error.PartnerException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened during a call. It holds no key, no secret and no signature.
 *
 * @param kind what happened
 * @param operation that is asked
 * @param account for which
 * @param correlation the same for all events of a call
 * @param attempts how often it was sent up to now
 * @param status of HTTP where it was just sent and answered, or 0
 * @param time that it took; before the next attempt, how long it waits
 * @param failure what went wrong, or null when nothing did
 * @param drift where the answer leaves the contract, or null
 */
public record PartnerEvent(
        Kind kind,
        Operation operation,
        String account,
        String correlation,
        int attempts,
        int status,
        Duration time,
        @Nullable PartnerException failure,
        @Nullable Drift drift) {

    /** What may happen. */
    public enum Kind {
        /** A call begins. */
        STARTED,
        /** It waited for its turn. */
        THROTTLED,
        /** It was sent, and something became of it. */
        ATTEMPTED,
        /** It will be sent again. */
        RETRYING,
        /** Its answer leaves the contract where none did before. */
        DRIFTED,
        /** It has ended. */
        FINISHED
    }

    /** The failure in a word, or {@code ok}. */
    public String outcome() {
        return failure == null ? "ok" : failure.getClass().getSimpleName();
    }
}
