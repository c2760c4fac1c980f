package dev.partnerkit.mock.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A world's own time: it runs beside real time, or stands still, and can be set to any moment. */
public final class WorldClock extends Clock {

    private final Clock real;
    private volatile Hand hand;

    private WorldClock(Clock real, Hand hand) {
        this.real = real;
        this.hand = hand;
    }

    /** A clock that shows real time. */
    public static WorldClock following(Clock real) {
        return new WorldClock(real, new Hand(Duration.ZERO, null));
    }

    @Override
    public Instant instant() {
        return hand.read(real);
    }

    /** Real time again. */
    public synchronized void follow() {
        hand = new Hand(Duration.ZERO, null);
    }

    /** Sets the clock to a moment, from which it runs on. */
    public synchronized void set(Instant moment) {
        hand = new Hand(Duration.between(real.instant(), moment), null);
    }

    /** Stops the clock at a moment. */
    public synchronized void freeze(Instant moment) {
        hand = new Hand(Duration.ZERO, moment);
    }

    /** Moves the clock on, or back when the duration is negative; a stopped clock stays stopped. */
    public synchronized void advance(Duration duration) {
        hand = hand.moved(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moments = () -> instant();
        return moments.withZone(zone);
    }

    private record Hand(Duration ahead, @Nullable Instant stoppedAt) {

        Instant read(Clock real) {
            return stoppedAt == null ? real.instant().plus(ahead) : stoppedAt;
        }

        Hand moved(Duration by) {
            return stoppedAt == null ? new Hand(ahead.plus(by), null) : new Hand(ahead, stoppedAt.plus(by));
        }
    }
}
