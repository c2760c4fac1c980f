package dev.partnerkit.mock.auth;

import dev.partnerkit.mock.rules.UserFaults;
import dev.partnerkit.mock.world.Worlds;
import dev.partnerkit.mock.world.Worlds.InstitutionAccess;
import org.jspecify.annotations.Nullable;

/** Lets a request for users in by its key, or says why not. */
public final class UsersGate {

    private final Worlds worlds;

    public UsersGate(Worlds worlds) {
        this.worlds = worlds;
    }

    /** The world and the institution, when all is well. */
    public InstitutionAccess admit(@Nullable String partnerKey) {
        if (partnerKey == null || partnerKey.isBlank()) {
            throw UserFaults.keyMissing(worlds.readings());
        }
        InstitutionAccess access = worlds.institution(partnerKey.strip());
        if (access == null) {
            throw UserFaults.keyUnknown(worlds.readings());
        }
        return access;
    }
}
