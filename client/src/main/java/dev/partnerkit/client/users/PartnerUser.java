package dev.partnerkit.client.users;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of the institution. A value in a form nobody knows is null, and its text stands in {@code extra}.
 *
 * @param userAccountId the partner's own id of the user
 * @param accounts one for each product
 * @param totalCurrentMarketValue what they are worth together
 * @param extra what the user held besides
 */
public record PartnerUser(
        String userAccountId,
        List<UserAccount> accounts,
        @Nullable BigDecimal totalCurrentMarketValue,
        Map<String, @Nullable Object> extra) {}
