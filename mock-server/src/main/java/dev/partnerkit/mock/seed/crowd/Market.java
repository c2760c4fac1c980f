package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Rows;
import dev.partnerkit.mock.world.Trade;
import dev.partnerkit.mock.world.Turnover;
import java.util.Arrays;

/** The trades of each affiliate's team in the order of time. */
final class Market {

    private final Lists teams;
    private final Ledger ledger;

    Market(Registry registry, Trades trades) {
        teams = new Lists(sizes(registry, trades));
        for (long moment : moments(registry, trades)) {
            int number = (int) moment;
            int above = registry.inviter(Trades.user(number));
            while (above != Registry.NOBODY) {
                teams.add(above, number);
                above = registry.parent(above);
            }
        }
        ledger = new Ledger(trades, teams.items());
    }

    /** The trades of everyone below an affiliate. */
    Rows<Trade, Turnover> of(int partner) {
        return ledger.rows(teams.start(partner), teams.size(partner));
    }

    private static int[] sizes(Registry registry, Trades trades) {
        int[] sizes = new int[registry.partners()];
        for (int user = 1; user < registry.users(); user++) {
            int count = trades.count(user);
            int above = count == 0 ? Registry.NOBODY : registry.inviter(user);
            while (above != Registry.NOBODY) {
                sizes[above] += count;
                above = registry.parent(above);
            }
        }
        return sizes;
    }

    // Seconds and numbers of all trades but those of the first user, who is in nobody's team.
    private long[] moments(Registry registry, Trades trades) {
        long[] moments = new long[teams.room(Registry.TOP)];
        int count = 0;
        for (int user = 1; user < registry.users(); user++) {
            for (int which = trades.count(user) - 1; which >= 0; which--) {
                int number = Trades.number(user, which);
                moments[count++] = trades.second(number) << Integer.SIZE | number;
            }
        }
        return sorted(moments);
    }

    // Spread over shares of the time first, and sorted within: half the time of sorting them all, of millions.
    private static long[] sorted(long[] moments) {
        int[] ends = new int[Calendar.shares() + 1];
        for (long moment : moments) {
            ends[share(moment) + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        long[] sorted = new long[moments.length];
        for (long moment : moments) {
            sorted[ends[share(moment)]++] = moment;
        }
        int begin = 0;
        for (int end : ends) {
            Arrays.sort(sorted, begin, end);
            begin = end;
        }
        return sorted;
    }

    private static int share(long moment) {
        return Calendar.share(moment >> Integer.SIZE);
    }
}
