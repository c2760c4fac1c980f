package dev.partnerkit.client.affiliate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A direct customer of the affiliate. A value that the vendor left blank, or wrote in a form nobody knows, is null, and
 * its text stands in {@code extra} under the field's name.
 *
 * @param uid the customer
 * @param registerTime when the account was opened
 * @param referralCode the inviter's uid as a text, not a code (L15)
 * @param deposit whether anything was ever paid in
 * @param tradeVolume inside the window, in every business line
 * @param tradingFee inside the window, in every business line
 * @param rebate inside the window, in the business line asked for
 * @param totalDepositAmount since the account was opened
 * @param totalDepositGreaterThanHundred whether that is more than 100
 * @param firstDepositGreaterThan3Hundred whether the first deposit was more than 300
 * @param firstWithdrawLessThan2Hundred whether the first withdrawal was less than 200
 * @param firstWithdrawDate null when there was none
 * @param firstTradeDate null when there was none
 * @param contractBalance masked; null when none is at hand (L21)
 * @param extra what the row held besides
 */
public record TeamUser(
        long uid,
        Instant registerTime,
        String referralCode,
        @Nullable Boolean deposit,
        @Nullable BigDecimal tradeVolume,
        @Nullable BigDecimal tradingFee,
        @Nullable BigDecimal rebate,
        @Nullable BigDecimal totalDepositAmount,
        @Nullable Boolean totalDepositGreaterThanHundred,
        @Nullable Boolean firstDepositGreaterThan3Hundred,
        @Nullable Boolean firstWithdrawLessThan2Hundred,
        @Nullable LocalDate firstWithdrawDate,
        @Nullable LocalDate firstTradeDate,
        @Nullable String contractBalance,
        Map<String, @Nullable Object> extra) {}
