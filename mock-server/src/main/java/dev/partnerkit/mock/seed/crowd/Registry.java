package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.seed.crowd.Dice.Subject;
import java.util.Arrays;

/**
 * Who registered, brought by whom. A user's index is its turn; affiliates are counted once more among themselves, the
 * top affiliate first.
 *
 * <p>Six of ten users are the top affiliate's own. The others go to the affiliates there are by then, much rather to
 * early ones. One in sixty-four of an affiliate's users becomes an affiliate, so that teams reach several levels down,
 * each with fewer than half of the users of the one above.
 */
final class Registry {

    static final int TOP = 0;
    static final int NOBODY = -1;

    private static final int OWN_PERCENT = 60;
    private static final Cycle PARTNERS = new Cycle(64, 15);
    private static final Cycle CUSTOMERS = PARTNERS.others();

    private final Calendar calendar;
    private final Dice dice;
    private final int[] inviters;
    // By affiliate: its index as a user, and the affiliate that brought it.
    private int[] partners = {0};
    private int[] parents = {NOBODY};
    private final Lists directs;
    private final Lists teams;

    Registry(int users, long seed) {
        calendar = new Calendar(users, Dice.of(seed, Subject.REGISTRATION));
        dice = Dice.of(seed, Subject.INVITER);
        inviters = new int[users];
        directs = new Lists(invite());
        teams = new Lists(teamSizes());
        for (int user = 1; user < users; user++) {
            directs.add(inviters[user], user);
            for (int above = inviters[user]; above != TOP; above = parents[above]) {
                teams.add(above, user);
            }
        }
    }

    /** Settles everybody's inviter, one user after the other, and counts each affiliate's users. */
    private int[] invite() {
        int[] counts = {0};
        int known = 1;
        for (int user = 1; user < inviters.length; user++) {
            int inviter = inviter(user, known);
            inviters[user] = inviter;
            if (PARTNERS.takes(counts[inviter]++)) {
                if (known == partners.length) {
                    partners = Arrays.copyOf(partners, 2 * known);
                    parents = Arrays.copyOf(parents, 2 * known);
                    counts = Arrays.copyOf(counts, 2 * known);
                }
                partners[known] = user;
                parents[known] = inviter;
                known++;
            }
        }
        partners = Arrays.copyOf(partners, known);
        parents = Arrays.copyOf(parents, known);
        return Arrays.copyOf(counts, known);
    }

    private int inviter(int user, int known) {
        long roll = dice.roll(user);
        if (Dice.below(100, roll) < OWN_PERCENT) {
            return TOP;
        }
        int early = 1 + Dice.below(known, roll << 31);
        int earlier = 1 + Dice.below(early, Dice.again(roll));
        return Dice.below(earlier, Dice.again(roll) << 31);
    }

    private int[] teamSizes() {
        int[] sizes = new int[partners.length];
        for (int user = 1; user < inviters.length; user++) {
            for (int above = inviters[user]; above != TOP; above = parents[above]) {
                sizes[above]++;
            }
        }
        return sizes;
    }

    int users() {
        return inviters.length;
    }

    long second(int user) {
        return calendar.second(user);
    }

    /** The affiliate that brought a user other than the first. */
    int inviter(int user) {
        return inviters[user];
    }

    /** Where a user stands among those its inviter brought. */
    int position(int user) {
        return directs.position(inviters[user], user);
    }

    boolean isPartner(int user) {
        return Arrays.binarySearch(partners, user) >= 0;
    }

    int partners() {
        return partners.length;
    }

    /** The index of an affiliate as a user. */
    int user(int partner) {
        return partners[partner];
    }

    /** The affiliate above an affiliate, or nobody. */
    int parent(int partner) {
        return parents[partner];
    }

    int directs(int partner) {
        return directs.size(partner);
    }

    int direct(int partner, int number) {
        return directs.get(partner, number);
    }

    int customers(int partner) {
        return CUSTOMERS.among(directs.size(partner));
    }

    int customer(int partner, int number) {
        return directs.get(partner, CUSTOMERS.position(number));
    }

    // Everybody stands below the top affiliate: of its team no list is kept.
    int team(int partner) {
        return partner == TOP ? users() - 1 : teams.size(partner);
    }

    int member(int partner, int number) {
        return partner == TOP ? number + 1 : teams.get(partner, number);
    }
}
