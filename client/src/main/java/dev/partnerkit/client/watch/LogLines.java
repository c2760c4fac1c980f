package dev.partnerkit.client.watch;

import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.watch.PartnerEvent.Attempted;
import dev.partnerkit.client.watch.PartnerEvent.Drifted;
import dev.partnerkit.client.watch.PartnerEvent.Retrying;
import dev.partnerkit.client.watch.PartnerEvent.Throttled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events into the log, from what may stand there: operation, attempt, status, time, kind of failure, correlation.
 * Attempts are told at DEBUG, what is worth a look at WARN.
 */
public final class LogLines implements PartnerListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.partnerkit.client");

    /** Whether anybody would read more than warnings. */
    public static boolean areRead() {
        return LOG.isDebugEnabled();
    }

    @Override
    public void on(PartnerEvent event) {
        if (event instanceof Drifted it) {
            LOG.warn(
                    "{} leaves the contract: {} at {}, call {}",
                    it.operation(),
                    it.drift().kind(),
                    it.drift().pointer(),
                    it.correlation());
        } else if (event instanceof Attempted it) {
            LOG.debug(
                    "{} attempt {}: {} after {} ms, {}, call {}",
                    it.operation(),
                    it.attempt(),
                    it.status() == 0 ? "no answer" : "HTTP " + it.status(),
                    it.took().toMillis(),
                    named(it.failure()),
                    it.correlation());
        } else if (event instanceof Retrying it) {
            LOG.debug(
                    "{} is sent again in {} ms after {}, call {}",
                    it.operation(),
                    it.after().toMillis(),
                    named(it.because()),
                    it.correlation());
        } else if (event instanceof Throttled it) {
            LOG.debug(
                    "{} waited {} ms for its turn, call {}",
                    it.operation(),
                    it.waited().toMillis(),
                    it.correlation());
        }
    }

    private static String named(@org.jspecify.annotations.Nullable PartnerException failure) {
        return failure == null ? "ok" : failure.getClass().getSimpleName();
    }
}
