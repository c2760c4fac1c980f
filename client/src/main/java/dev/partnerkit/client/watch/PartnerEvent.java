package dev.partnerkit.client.watch;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.drift.Drift;
import dev.partnerkit.client.error.PartnerException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened during a call. Events of one call share its correlation; none of them holds a key, a secret or
 * a signature.
 */
public sealed interface PartnerEvent {

    Operation operation();

    String correlation();

    /** A call begins. */
    record Started(Operation operation, String correlation, String account) implements PartnerEvent {}

    /** It waited for its turn. */
    record Throttled(Operation operation, String correlation, Duration waited) implements PartnerEvent {}

    /**
     * It was sent, and this became of it.
     *
     * @param attempt from 1
     * @param status of HTTP, or 0 when no answer came
     * @param failure null when it succeeded
     */
    record Attempted(
            Operation operation,
            String correlation,
            int attempt,
            int status,
            Duration took,
            @Nullable PartnerException failure)
            implements PartnerEvent {}

    /** It will be sent again. */
    record Retrying(Operation operation, String correlation, int attempt, Duration after, PartnerException because)
            implements PartnerEvent {}

    /** An answer leaves the contract where none did before. */
    record Drifted(Operation operation, String correlation, Drift drift) implements PartnerEvent {}

    /** It has ended; the failure is null when it succeeded. */
    record Finished(
            Operation operation,
            String correlation,
            int attempts,
            Duration took,
            @Nullable PartnerException failure) implements PartnerEvent {}
}
