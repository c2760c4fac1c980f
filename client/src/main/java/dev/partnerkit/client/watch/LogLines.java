package dev.partnerkit.client.watch;

import dev.partnerkit.client.drift.Drift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events into the log, from what may stand there: operation, attempt, status, time, kind of failure, correlation.
 * What goes on is told at DEBUG, what is worth a look at WARN.
 */
final class LogLines implements PartnerListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.partnerkit.client");

    /** Whether anybody would read more than warnings. */
    static boolean areRead() {
        return LOG.isDebugEnabled();
    }

    @Override
    public void on(PartnerEvent event) {
        Drift drift = event.drift();
        if (drift != null) {
            LOG.warn(
                    "{} leaves the contract: {} at {}, call {}",
                    event.operation(),
                    drift.kind(),
                    drift.pointer(),
                    event.correlation());
        } else {
            LOG.debug(
                    "{} {}: attempt {}, status {}, {} ms, {}, call {}",
                    event.operation(),
                    event.kind(),
                    event.attempts(),
                    event.status(),
                    event.time().toMillis(),
                    event.outcome(),
                    event.correlation());
        }
    }
}
