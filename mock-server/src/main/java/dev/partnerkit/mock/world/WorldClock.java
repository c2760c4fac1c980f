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
    private final HttpDate date = new HttpDate(this);
    private volatile Hand hand;
    private volatile Setting setting = Setting.FOLLOW;

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

    /** What it shows, as the header {@code Date} tells it (L76). */
    public String httpDate() {
        return date.now();
    }

    /** Real time again. */
    public void follow() {
        set(Setting.FOLLOW);
    }

    /** Sets the clock to a moment, from which it runs on. */
    public void set(Instant moment) {
        set(new Setting(moment, true));
    }

    /** Stops the clock at a moment. */
    public void freeze(Instant moment) {
        set(new Setting(moment, false));
    }

    /** Sets the clock as told. */
    public synchronized void set(Setting newSetting) {
        Instant at = newSetting.at();
        if (at == null) {
            hand = new Hand(Duration.ZERO, null);
        } else {
            hand = newSetting.runs()
                    ? new Hand(Duration.between(real.instant(), at), null)
                    : new Hand(Duration.ZERO, at);
        }
        setting = newSetting;
    }

    /** How it was set, and moved since; a clock that runs on is told by where it started. */
    public Setting setting() {
        return setting;
    }

    /** Whether it stands still. */
    public boolean isStopped() {
        return hand.stoppedAt != null;
    }

    /** Moves the clock to the next such moment, in a zone; a stopped clock stays stopped. */
    public synchronized void moveTo(CalendarPoint point, ZoneId zone) {
        Instant now = instant();
        advance(Duration.between(now, point.after(now, zone)));
    }

    /** Moves the clock on, or back when the duration is negative; a stopped clock stays stopped. */
    public synchronized void advance(Duration duration) {
        hand = hand.moved(duration);
        Instant at = setting.at();
        setting = new Setting(at == null ? instant() : at.plus(duration), setting.runs());
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

    /**
     * How a clock is set.
     *
     * @param at where it starts, or null to follow real time
     * @param runs whether it runs on from there
     */
    public record Setting(@Nullable Instant at, boolean runs) {

        /** Real time. */
        public static final Setting FOLLOW = new Setting(null, true);
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
