package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.ClockSetting;
import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.Script;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Strictness;
import dev.partnerkit.mock.world.World;
import java.time.Instant;
import java.util.List;

/** A world as a file, but for its data. The clock is told where it stands now. */
final class Exported {

    private Exported() {}

    static WorldFile of(World world, Baseline present) {
        Instant now = world.clock().instant();
        ClockSetting clock = world.clock().isStopped()
                ? new ClockSetting.Freeze(now)
                : present.clock().at() == null ? new ClockSetting.Follow() : new ClockSetting.Set(now);
        Keys keys = new Keys(
                world.keys().affiliate(),
                world.keys().institutions().stream()
                        .map(key -> new Keys.UsersKey(key.key(), key.institution()))
                        .toList());
        return new WorldFile(
                world.name(),
                new Origin.Blank(),
                present.strictness() == Strictness.DOCUMENTED ? null : present.strictness(),
                present.readings().changed(),
                clock,
                present.limits(),
                keys,
                Script.of(List.of()));
    }
}
