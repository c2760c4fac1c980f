package dev.partnerkit.mock.world;

import java.time.Instant;
import java.util.List;

/**
 * Changes that wait for their cue.
 *
 * @param id a number by which it can be taken back
 */
public record Cue(long id, When when, List<Change> changes) {

    public Cue {
        changes = List.copyOf(changes);
    }

    /** What a cue waits for. */
    public sealed interface When {

        /** The world's clock reaches a moment. */
        record At(Instant moment) implements When {}

        /** An operation has been answered so many times from now on; the change shows in the answer after that. */
        record After(String operation, int answers) implements When {}
    }

    /** A cue whose changes no longer fitted when it came. */
    public record Missed(Cue cue, String why) {}
}
