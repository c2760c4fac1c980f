package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Snapshot;

/**
 * A request for users that was let in.
 *
 * @param snapshot the world's data, the same for the whole request
 * @param institution whose users are asked for
 * @param query what is asked
 */
public record UsersCall(Snapshot snapshot, String institution, QueryText query) {}
