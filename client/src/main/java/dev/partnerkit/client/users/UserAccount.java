package dev.partnerkit.client.users;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account of a user. A value in a form nobody knows is null, and its text stands in {@code extra}.
 *
 * @param product what it is for
 * @param kycStatus the state of its identity check
 * @param kycApprovedAt when that was passed; null until then
 * @param currentMarketValue what it is worth
 * @param extra what it held besides
 */
public record UserAccount(
        Product product,
        KycStatus kycStatus,
        @Nullable Instant kycApprovedAt,
        @Nullable BigDecimal currentMarketValue,
        Map<String, @Nullable Object> extra) {}
