package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.world.Baseline;
import org.jspecify.annotations.Nullable;

/** What worlds can begin with, and who is whom there. */
final class Bases {

    private Bases() {}

    static Baseline of(Origin origin) {
        if (origin instanceof Origin.Documents) {
            return Documents.baseline();
        }
        return Baseline.BLANK;
    }

    /** The affiliate whose key is handed out. */
    static long partner(Origin origin) {
        return Documents.PARTNER;
    }

    /** The institution whose key is handed out, or null when the base has none. */
    static @Nullable String institution(Origin origin) {
        return origin instanceof Origin.Documents ? Documents.INSTITUTION : null;
    }
}
