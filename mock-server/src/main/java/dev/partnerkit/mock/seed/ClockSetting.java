package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.WorldClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a world's clock is told to do. */
public sealed interface ClockSetting {

    void applyTo(WorldClock clock);

    /** To show real time. */
    record Follow() implements ClockSetting {
        @Override
        public void applyTo(WorldClock clock) {
            clock.follow();
        }
    }

    /** To run on from a moment. */
    record Set(Instant moment) implements ClockSetting {
        @Override
        public void applyTo(WorldClock clock) {
            clock.set(moment);
        }
    }

    /** To stand still at a moment. */
    record Freeze(Instant moment) implements ClockSetting {
        @Override
        public void applyTo(WorldClock clock) {
            clock.freeze(moment);
        }
    }

    /** Reads {@code follow}, {@code {set: time}} or {@code {freeze: time}}; null when it is none of them. */
    static @Nullable ClockSetting read(Value value, Times times) {
        if (value.isSingle()) {
            return value.as(Form.of("follow, or a mapping with set or freeze", ClockSetting::follow));
        }
        return value.fields(fields -> {
            Instant set = fields.optionalTime("set", times);
            Instant freeze = fields.optionalTime("freeze", times);
            if ((fields.find("set") == null) == (fields.find("freeze") == null)) {
                value.tell("wants one time, under set or under freeze");
            }
            return set != null ? new Set(set) : freeze != null ? new Freeze(freeze) : null;
        });
    }

    private static ClockSetting follow(String text) {
        if (!text.equals("follow")) {
            throw new IllegalArgumentException("is neither follow nor a mapping with set or freeze");
        }
        return new Follow();
    }
}
