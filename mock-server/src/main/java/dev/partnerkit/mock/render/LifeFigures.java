package dev.partnerkit.mock.render;

import dev.partnerkit.mock.world.Holdings;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Sorted;
import dev.partnerkit.mock.world.Trade;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the range page tells of a user's whole life, whatever the window. */
record LifeFigures(
        BigDecimal deposited,
        @Nullable BigDecimal firstDeposit,
        @Nullable BigDecimal firstWithdrawal,
        @Nullable Long firstWithdrawalAt,
        @Nullable Long firstTradeAt) {

    /** Deposits and withdrawals count in both currencies at par, or in one alone (L70). */
    static LifeFigures of(Holdings holdings, Readings readings) {
        List<Purse> purses = readings.takes(Reading.DEPOSIT_CURRENCIES, "both")
                ? Arrays.stream(Quote.values()).map(holdings::purse).toList()
                : List.of(holdings.purse(Quote.USDT));
        Movement withdrawal = earliest(purses, Purse::withdrawals);
        Movement deposit = earliest(purses, Purse::deposits);
        return new LifeFigures(
                purses.stream().map(purse -> purse.deposits().sum()).reduce(BigDecimal.ZERO, BigDecimal::add),
                deposit == null ? null : deposit.amount(),
                withdrawal == null ? null : withdrawal.amount(),
                withdrawal == null ? null : (Long) withdrawal.at(),
                firstTrade(holdings));
    }

    private static @Nullable Movement earliest(
            List<Purse> purses, Function<Purse, Sorted<Movement, BigDecimal>> movements) {
        return purses.stream()
                .map(purse -> movements.apply(purse).first())
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(Movement::at).thenComparingLong(Movement::turn))
                .orElse(null);
    }

    private static @Nullable Long firstTrade(Holdings holdings) {
        return Arrays.stream(Line.values())
                .map(line -> holdings.trades(line).first())
                .filter(Objects::nonNull)
                .map(Trade::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
