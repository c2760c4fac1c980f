package dev.partnerkit.client.affiliate;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user the affiliate invited itself.
 *
 * @param uid the user
 * @param registerTime when the account was opened
 * @param extra what the row held besides: fields the contract does not know
 */
public record InvitedUser(long uid, Instant registerTime, Map<String, @Nullable Object> extra) {}
