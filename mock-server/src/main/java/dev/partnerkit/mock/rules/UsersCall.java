package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Query;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Snapshot;

/**
 * A request for users that was let in.
 *
 * @param snapshot the world's data, the same for the whole request
 * @param readings how the world reads what the documents leave open
 * @param institution whose users are asked for
 * @param query what is asked
 * @param notes what becomes of it
 */
public record UsersCall(Snapshot snapshot, Readings readings, String institution, QueryText query, Notes notes) {

    /** What a query finds, noted. */
    public <R> R find(Query<R> asked) {
        return notes.note(asked, asked.run(snapshot));
    }
}
