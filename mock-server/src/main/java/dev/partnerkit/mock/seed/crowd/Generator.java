package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.seed.crowd.Dice.Subject;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Directory;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Strictness;
import dev.partnerkit.mock.world.WorldClock;
import java.time.Instant;

/**
 * Makes a world of any size out of a seed: the same seed makes the same world, everywhere and always.
 *
 * <p>One affiliate, {@value #TOP}, stands above everybody else; uids count up from its own as users register, evenly over
 * three years ({@link Calendar}). It brought most users itself; the others came by affiliates below it, several levels
 * deep ({@link Registry}), most with one of their inviter's three referral codes, of which the top affiliate's are
 * G000000A to G000000C ({@link Codes}). Seven of ten passed the identity check ({@link Accounts}), four of ten paid in
 * ({@link Purses}), one of four traded ({@link Trades}), most of them little ({@link Amounts}). The other vendor's users
 * hold crypto or securities, and few hold more ({@link Members}).
 *
 * <p>Hardly anything is stored: what a user is and did is computed when asked for, and only who stands below whom and the
 * order of the trades are kept, in some sixteen bytes a user. What happens later is stored on top as in any other world.
 */
public final class Generator {

    /** The affiliate above everybody. */
    public static final long TOP = 1_000_000_000L;

    /** The institution; it has a tenth as many users, and at least one. */
    public static final String INSTITUTION = "generated";

    /** Everything has happened before this moment, in the three years up to it. */
    public static final Instant NOW = Instant.ofEpochSecond(Calendar.END);

    /** The largest world there is. */
    public static final int MOST_USERS = 10_000_000;

    private static final int USERS_TO_A_MEMBER = 10;

    private final int users;
    private final long seed;

    private Generator(int users, long seed) {
        this.users = users;
        this.seed = seed;
    }

    /**
     * A generator of a world.
     *
     * @param users how many users the affiliate vendor has, the top affiliate included
     * @param seed any number
     */
    public static Generator of(long users, long seed) {
        if (users < 1 || users > MOST_USERS) {
            throw new IllegalArgumentException("users " + users + " must be 1 to " + MOST_USERS);
        }
        return new Generator((int) users, seed);
    }

    /** Makes the world. */
    public Snapshot snapshot() {
        Registry registry = new Registry(users, seed);
        Trades trades = new Trades(registry, Dice.of(seed, Subject.TRADE));
        Accounts accounts =
                new Accounts(registry, Dice.of(seed, Subject.KYC), new Purses(Dice.of(seed, Subject.PURSE)), trades);
        return Snapshot.over(
                accounts,
                new Branches(registry, new Market(registry, trades)),
                new Codes(registry),
                new Directory.Entry<>(
                        INSTITUTION, new Members(Math.max(1, users / USERS_TO_A_MEMBER), seed).institution()),
                accounts.turns());
    }

    /** The world to begin others with: its clock runs on from {@link #NOW}. */
    public Baseline baseline() {
        return new Baseline(
                snapshot(),
                Readings.DEFAULT,
                Strictness.DOCUMENTED,
                Limits.DOCUMENTED,
                new WorldClock.Setting(NOW, true));
    }

    static long uid(int user) {
        return TOP + user;
    }
}
