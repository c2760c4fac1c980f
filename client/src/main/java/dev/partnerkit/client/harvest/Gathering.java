package dev.partnerkit.client.harvest;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A way of collecting rows.
 *
 * @param <T> the rows
 */
public interface Gathering<T> {

    Plan plan();

    Certificate gather(@Nullable Checkpoint from, Consumer<Batch<T>> consumer);
}
