package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.AffiliateGate;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.time.Duration;
import java.time.Instant;

/**
 * When a request came, and how it was read.
 *
 * @param world the world's time
 * @param real real time
 */
public record Moment(Readings readings, Instant world, Instant real) {

    /** How far a timestamp is off the nearest clock it may follow, positive when it is ahead; zero when near enough. */
    Duration beyondTolerance(Instant signed) {
        Duration off = Duration.between(world, signed);
        Duration offReal = Duration.between(real, signed);
        if (readings.takes(Reading.TIMESTAMP, "world-or-real") && offReal.abs().compareTo(off.abs()) < 0) {
            off = offReal;
        }
        boolean near = off.abs().compareTo(AffiliateGate.TOLERANCE) <= 0;
        return near || readings.takes(Reading.TIMESTAMP, "any") ? Duration.ZERO : off;
    }
}
