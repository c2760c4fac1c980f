package dev.partnerkit.mock.render;

import dev.partnerkit.mock.world.Holdings;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Trade;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the range page tells of a user's whole life, whatever the window. */
record LifeFigures(
        BigDecimal deposited,
        @Nullable BigDecimal firstDeposit,
        @Nullable BigDecimal firstWithdrawal,
        @Nullable Long firstWithdrawalAt,
        @Nullable Long firstTradeAt) {

    private static final List<Quote> QUOTES = List.of(Quote.values());
    private static final List<Line> LINES = List.of(Line.values());

    /** Deposits and withdrawals count in both currencies at par, or in one alone (L70). */
    static LifeFigures of(Holdings holdings, Readings readings) {
        boolean both = readings.takes(Reading.DEPOSIT_CURRENCIES, "both");
        BigDecimal deposited = BigDecimal.ZERO;
        Movement deposit = null;
        Movement withdrawal = null;
        for (Quote quote : QUOTES) {
            if (both || quote == Quote.USDT) {
                Purse purse = holdings.purse(quote);
                deposited = deposited.add(purse.deposits().sum());
                deposit = earlier(deposit, purse.deposits().first());
                withdrawal = earlier(withdrawal, purse.withdrawals().first());
            }
        }
        return new LifeFigures(
                deposited,
                deposit == null ? null : deposit.amount(),
                withdrawal == null ? null : withdrawal.amount(),
                withdrawal == null ? null : (Long) withdrawal.at(),
                firstTrade(holdings));
    }

    private static @Nullable Movement earlier(@Nullable Movement one, @Nullable Movement other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at() < one.at() || (other.at() == one.at() && other.turn() < one.turn()) ? other : one;
    }

    private static @Nullable Long firstTrade(Holdings holdings) {
        Long first = null;
        for (Line line : LINES) {
            Trade trade = holdings.trades(line).first();
            if (trade != null && (first == null || trade.at() < first)) {
                first = trade.at();
            }
        }
        return first;
    }
}
