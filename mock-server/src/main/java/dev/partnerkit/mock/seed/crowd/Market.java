package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Rows;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;
import java.util.Arrays;

/** Everybody's trades in the order of time, and those of each affiliate's team. */
final class Market {

    private final Ledger everyone;
    private final Lists lists;
    private final Ledger teams;

    Market(Registry registry, Trades trades) {
        int[] numbers = inTime(registry, trades);
        lists = new Lists(teamSizes(registry, trades));
        for (int number : numbers) {
            for (int above = registry.inviter(Trades.user(number));
                    above != Registry.TOP;
                    above = registry.parent(above)) {
                lists.add(above, number);
            }
        }
        everyone = new Ledger(trades, numbers);
        teams = new Ledger(trades, lists.items());
    }

    /** The trades of everyone below an affiliate. */
    Rows<Trade, Turnover> of(int partner) {
        return partner == Registry.TOP
                ? everyone.rows(0, everyone.size())
                : teams.rows(lists.start(partner), lists.size(partner));
    }

    // The first user is in nobody's team, so its trades are left out.
    private static int[] inTime(Registry registry, Trades trades) {
        long[] moments = new long[size(registry, trades)];
        int count = 0;
        for (int user = 1; user < registry.users(); user++) {
            for (int which = trades.count(user) - 1; which >= 0; which--) {
                int number = Trades.number(user, which);
                moments[count++] = trades.second(number) << Integer.SIZE | number;
            }
        }
        Arrays.sort(moments);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (int) moments[i];
        }
        return numbers;
    }

    private static int size(Registry registry, Trades trades) {
        int size = 0;
        for (int user = 1; user < registry.users(); user++) {
            size += trades.count(user);
        }
        return size;
    }

    private static int[] teamSizes(Registry registry, Trades trades) {
        int[] sizes = new int[registry.partners()];
        for (int user = 1; user < registry.users(); user++) {
            int count = trades.count(user);
            for (int above = registry.inviter(user); above != Registry.TOP; above = registry.parent(above)) {
                sizes[above] += count;
            }
        }
        return sizes;
    }
}
