package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Fields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the operations of the contract. */
final class Operations {

    static final List<String> NAMES = List.of(
            "listInvitedUserKycResults",
            "listInvitedUsers",
            "listInvitedUserAssets",
            "listTeamUsersInRange",
            "listUsers");

    private Operations() {}

    /** The one named, or all of them when none is. */
    static Set<String> read(Fields fields) {
        String name = optional(fields);
        return name == null ? Set.of() : Set.of(name);
    }

    static @Nullable String optional(Fields fields) {
        return fields.parsed("operation", Operations::checked);
    }

    static String checked(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("it is none of " + String.join(", ", NAMES));
        }
        return name;
    }
}
