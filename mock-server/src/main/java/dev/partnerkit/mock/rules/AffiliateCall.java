package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Snapshot;
import java.time.Instant;

/**
 * A signed request that was let in.
 *
 * @param snapshot the world's data, the same for the whole request
 * @param now the world's time
 * @param partner uid of the affiliate who asks
 * @param parameters what is asked
 */
public record AffiliateCall(Snapshot snapshot, Instant now, long partner, Parameters parameters) {}
