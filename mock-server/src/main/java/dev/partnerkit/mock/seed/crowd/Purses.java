package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Sorted;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Money: four of ten users pay in, half of them once and none more than three times, four of five in USDT. A third of
 * those takes a part of it out again; what is left is the balance.
 */
record Purses(Dice dice) {

    private static final int PAYING_PERCENT = 40;
    private static final int RETURNING_PERCENT = 35;
    private static final int USDC_PERCENT = 20;
    private static final int MOST_AGAIN = 2;

    static final int MOST_MOVEMENTS = 2 + MOST_AGAIN;

    /** A user's purses; at most one has anything in it. */
    Map<Quote, Purse> of(int user, long registeredAt, long firstTurn) {
        long roll = dice.roll(user);
        if (Dice.below(100, roll) >= PAYING_PERCENT) {
            return Map.of();
        }
        Sorted<Movement, BigDecimal> deposits = Purse.EMPTY.deposits();
        Sorted<Movement, BigDecimal> withdrawals = Purse.EMPTY.withdrawals();
        long at = registeredAt;
        long turn = firstTurn;
        long cents = 0;
        for (int left = Dice.streak(MOST_AGAIN, roll); left >= 0; left--) {
            roll = Dice.again(roll);
            long amount = Amounts.cents(roll);
            at = Calendar.after(at, Dice.again(roll));
            deposits = deposits.with(new Movement(at, turn++, Amounts.money(amount)));
            cents += amount;
        }
        roll = Dice.again(roll);
        if (Dice.below(100, roll) < RETURNING_PERCENT) {
            long amount = 1 + Dice.below(100, roll << 31) * cents / 100;
            at = Calendar.after(at, Dice.again(roll));
            withdrawals = withdrawals.with(new Movement(at, turn, Amounts.money(amount)));
            cents -= amount;
        }
        Quote quote = Dice.below(100, Dice.again(roll)) < USDC_PERCENT ? Quote.USDC : Quote.USDT;
        return Map.of(quote, new Purse(deposits, withdrawals, Amounts.money(cents), at));
    }
}
