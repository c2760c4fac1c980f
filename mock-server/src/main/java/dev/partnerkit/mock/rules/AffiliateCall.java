package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Query;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Snapshot;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed request that was let in.
 *
 * @param snapshot the world's data, the same for the whole request
 * @param readings how the world reads what the documents leave open
 * @param now the world's time
 * @param partner uid of the affiliate who asks
 * @param parameters what is asked
 * @param notes what becomes of it
 */
public record AffiliateCall(
        Snapshot snapshot, Readings readings, Instant now, long partner, Parameters parameters, Notes notes) {

    /** What a query finds, noted. */
    public <R> R find(Query<R> query) {
        return notes.note(query, query.run(snapshot));
    }

    boolean takes(Reading reading, String option) {
        return readings.takes(reading, option);
    }

    AffiliateTimes times() {
        return new AffiliateTimes(readings.zone());
    }

    /** What was sent for a parameter, for a reason. */
    String written(String name) {
        String text = parameters.text(name);
        return text == null ? "(its default)" : text;
    }

    Fault refusal(String name, Object value, String rule) {
        return AffiliateFaults.rule(readings, name, value, rule);
    }

    /** Refuses parameters the operation does not know, where they are read as wrong (L39). */
    void know(Set<String> names) {
        if (takes(Reading.UNKNOWN_PARAMETER, "refuse")) {
            for (String name : parameters.names()) {
                if (!names.contains(name)) {
                    throw AffiliateFaults.parameter(name, "", "is no parameter of this operation");
                }
            }
        }
    }

    /** The uid asked for, whoever it is, or null. */
    @Nullable
    Long uid() {
        Long uid = parameters.integer("uid");
        if (uid != null && uid < 1 && takes(Reading.UID_BELOW_ONE, "refuse")) {
            throw AffiliateFaults.parameter("uid", uid, "is below 1");
        }
        return uid;
    }

    /** The uid asked for, which may have to be of a user the affiliate invited (L65). */
    @Nullable
    Long invitedUid() {
        Long uid = uid();
        if (uid != null && takes(Reading.FOREIGN_UID, "refuse")) {
            Account account = snapshot.account(uid);
            if (account == null || account.inviter() != partner) {
                throw refusal("uid", uid, "was not invited by " + partner);
            }
        }
        return uid;
    }
}
