package dev.partnerkit.mock.world;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an affiliate vendor's user owns and did.
 *
 * @param purses money by currency
 * @param trades trades by business line
 * @param contractBalance masked futures balance, or null when none is at hand
 */
public record Holdings(
        Map<Quote, Purse> purses,
        Map<Line, Sorted<Trade, Turnover>> trades,
        @Nullable String contractBalance) {

    static final Holdings NONE = new Holdings(Map.of(), Map.of(), null);

    public Purse purse(Quote quote) {
        return purses.getOrDefault(quote, Purse.EMPTY);
    }

    public Sorted<Trade, Turnover> trades(Line line) {
        return trades.getOrDefault(line, Trade.NONE);
    }

    Holdings with(Quote quote, Purse purse) {
        Map<Quote, Purse> changed = new EnumMap<>(Quote.class);
        changed.putAll(purses);
        changed.put(quote, purse);
        return new Holdings(changed, trades, contractBalance);
    }

    Holdings with(Line line, Trade trade) {
        Map<Line, Sorted<Trade, Turnover>> changed = new EnumMap<>(Line.class);
        changed.putAll(trades);
        changed.put(line, trades(line).with(trade));
        return new Holdings(purses, changed, contractBalance);
    }

    Holdings withContractBalance(String masked) {
        return new Holdings(purses, trades, masked);
    }
}
