package dev.partnerkit.mock.query;

import dev.partnerkit.mock.world.Snapshot;

/**
 * What is asked of a world's data.
 *
 * @param <R> what comes of it
 */
public interface Query<R> {
    R run(Snapshot snapshot);
}
