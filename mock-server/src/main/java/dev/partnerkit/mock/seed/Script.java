package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.World;
import java.util.List;

/**
 * What is to happen to a world, in order.
 *
 * @param source which document it was read from
 */
public record Script(String source, List<Placed> placed) {

    public Script {
        placed = List.copyOf(placed);
    }

    /** Changes that come from no document. */
    public static Script of(List<? extends Change> changes) {
        return new Script(
                "changes", changes.stream().map(change -> new Placed(0, change)).toList());
    }

    public List<Change> changes() {
        return placed.stream().map(Placed::change).toList();
    }

    /** What becomes of a snapshot. Changes that do not fit are told with their lines, by a {@link Misfit}. */
    public Snapshot applyTo(Snapshot before) {
        Problems problems = new Problems(source);
        Snapshot after = replay(before, problems);
        problems.settle();
        return after;
    }

    /** Makes all of it happen or, when a change does not fit, nothing; then a {@link Misfit} tells why. */
    public void applyTo(World world) {
        try {
            world.apply(changes());
        } catch (IllegalArgumentException e) {
            Problems problems = new Problems(source);
            replay(world.snapshot(), problems);
            problems.settle();
            // by now it would fit: somebody else changed the world in between
            throw problems.last(1, String.valueOf(e.getMessage()));
        }
    }

    private Snapshot replay(Snapshot before, Problems problems) {
        Snapshot after = before;
        for (Placed each : placed) {
            try {
                after = each.change().applyTo(after);
            } catch (IllegalArgumentException e) {
                problems.tell(each.line(), String.valueOf(e.getMessage()));
            }
        }
        return after;
    }
}
