package dev.partnerkit.client.users;

import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.paging.Listing;
import dev.partnerkit.client.paging.Page;

/** The users list, asked with one key. Its method sends nothing; what it returns does, when it is asked. */
public final class UsersClient {

    private final Door door;
    private final Calls calls;

    public UsersClient(Door door, Calls calls) {
        this.door = door;
        this.calls = calls;
    }

    /** The users of the institution. */
    public Listing<PartnerUser, Page<PartnerUser>> users(UserSearch search) {
        return new Listing<>(calls, calls.core().settings(), settings -> UserPages.of(door, search, settings));
    }

    /** Where answers left the contract so far. */
    public DriftLog drift() {
        return calls.core().drift();
    }

    @Override
    public String toString() {
        return "client of " + door.account();
    }
}
