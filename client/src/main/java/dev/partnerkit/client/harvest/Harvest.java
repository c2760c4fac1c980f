package dev.partnerkit.client.harvest;

import dev.partnerkit.client.answer.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that a search finds, each row once, while the vendor's data moves, and tells how surely it is all. It sends
 * one request at a time, and waits for each.
 *
 * <pre>{@code
 * Harvest<InvitedUser> harvest = partners.affiliate().invitedUsers(search).harvest();
 * log.info("{}", harvest.plan());
 * Certificate certificate = harvest.each(batch -> {
 *     store(batch.rows());
 *     remember(batch.checkpoint().toString()); // Harvest.from(Checkpoint.parse(…)) goes on there
 * });
 * }</pre>
 *
 * @param <T> the rows
 */
public final class Harvest<T> {

    private final Gathering<T> gathering;
    private final @Nullable Checkpoint checkpoint;

    public Harvest(Gathering<T> gathering) {
        this(gathering, null);
    }

    private Harvest(Gathering<T> gathering, @Nullable Checkpoint checkpoint) {
        this.gathering = gathering;
        this.checkpoint = checkpoint;
    }

    /** The same, going on where another has come to. */
    public Harvest<T> from(Checkpoint reached) {
        return new Harvest<>(gathering, reached);
    }

    /** What it would take; this sends one request, or two. */
    public Plan plan() {
        return gathering.plan();
    }

    /** Hands over batch by batch; an exception of the consumer ends it. */
    public Certificate each(Consumer<Batch<T>> consumer) {
        return gathering.gather(checkpoint, consumer);
    }

    /** Collects everything at once. */
    public Harvested<T> collect() {
        List<T> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Certificate certificate = each(batch -> {
            rows.addAll(batch.rows());
            rejected.addAll(batch.rejected());
        });
        return new Harvested<>(Collections.unmodifiableList(rows), List.copyOf(rejected), certificate);
    }
}
