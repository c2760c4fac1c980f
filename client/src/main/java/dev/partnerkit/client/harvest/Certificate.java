package dev.partnerkit.client.harvest;

import dev.partnerkit.client.contract.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How surely a harvest is all there was.
 *
 * @param operation that was asked
 * @param completeness in a word
 * @param from the first moment of the window, or null where there is none
 * @param to the first moment behind it, a little before the harvest began, or null where there is none
 * @param rows how many were collected, rejected ones included
 * @param requests how many were sent
 * @param anomalies what moved meanwhile, as far as the vendor's totals show it
 */
public record Certificate(
        Operation operation,
        Completeness completeness,
        @Nullable Instant from,
        @Nullable Instant to,
        long rows,
        long requests,
        List<Anomaly> anomalies) {

    public Certificate {
        anomalies = List.copyOf(anomalies);
    }

    /** How surely. */
    public enum Completeness {
        /** Nothing moved: every row of the window was collected exactly once. */
        PROVEN,
        /**
         * Every row that was there all the time was collected exactly once, whole or rejected; others came or went
         * meanwhile, which the anomalies tell.
         */
        MOVED,
        /**
         * Pages did not agree however often they were read, the vendor does not look at the window, or parts of it had
         * fewer rows than the whole although nothing moved.
         */
        UNPROVEN
    }
}
