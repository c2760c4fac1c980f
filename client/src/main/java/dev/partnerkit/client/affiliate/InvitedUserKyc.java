package dev.partnerkit.client.affiliate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user the affiliate invited itself, and the outcome of the identity check.
 *
 * @param uid the user
 * @param kycResult the outcome
 * @param extra what the row held besides: fields the contract does not know
 */
public record InvitedUserKyc(long uid, KycResult kycResult, Map<String, @Nullable Object> extra) {}
