package dev.partnerkit.mock.test;

import dev.partnerkit.mock.seed.Origin;

/** What the world of a test begins with. */
public enum Beginning {
    /** Nobody but the affiliate of its key. */
    BLANK,
    /** The world in which every documented example holds, at the time at which it does. */
    DOCUMENTS;

    Origin origin() {
        return this == DOCUMENTS ? new Origin.Documents() : new Origin.Blank();
    }
}
