package dev.partnerkit.mock.world;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A user's money in one currency: what came in, what went out, what is left and when that last changed. */
public record Purse(
        Sorted<Movement, BigDecimal> deposits,
        Sorted<Movement, BigDecimal> withdrawals,
        BigDecimal balance,
        @Nullable Long balanceAt) {

    public static final Purse EMPTY = new Purse(Movement.NONE, Movement.NONE, BigDecimal.ZERO, null);

    Purse deposited(Movement movement) {
        return new Purse(deposits.with(movement), withdrawals, balance, balanceAt);
    }

    Purse withdrawn(Movement movement) {
        return new Purse(deposits, withdrawals.with(movement), balance, balanceAt);
    }

    Purse balancedAt(long at, BigDecimal newBalance) {
        return new Purse(deposits, withdrawals, newBalance, at);
    }
}
