package dev.partnerkit.client.affiliate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money in, money out and what is left for a user the affiliate invited itself, in one currency. A value that the vendor
 * left blank, or wrote in a form nobody knows, is null, and its text, unless empty, stands in {@code extra} under the field's name.
 *
 * @param uid the user
 * @param totalDeposit paid in inside the window, or ever
 * @param totalWithdrawal paid out inside the window, or ever
 * @param currentBalance the latest, whatever the window
 * @param updateTime when the balance was last told
 * @param firstDepositAmount whatever the window
 * @param firstDepositTime null for a user who never paid in
 * @param extra what the row held besides
 */
public record InvitedUserAssets(
        long uid,
        @Nullable BigDecimal totalDeposit,
        @Nullable BigDecimal totalWithdrawal,
        @Nullable BigDecimal currentBalance,
        @Nullable Instant updateTime,
        @Nullable BigDecimal firstDepositAmount,
        @Nullable Instant firstDepositTime,
        Map<String, @Nullable Object> extra) {}
