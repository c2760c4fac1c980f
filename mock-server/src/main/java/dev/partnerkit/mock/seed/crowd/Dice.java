package dev.partnerkit.mock.seed.crowd;

/**
 * Numbers that look random and hang on nothing but a seed, what they are drawn for, and an index.
 *
 * <p>The mixing is SplitMix64's, in integers alone, so that a seed means the same on every platform.
 */
record Dice(long key) {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** What is drawn for; each subject has numbers of its own. */
    enum Subject {
        REGISTRATION(1),
        INVITER(2),
        KYC(3),
        PURSE(4),
        TRADE(5),
        MEMBER_CREATION(6),
        MEMBER_PROFILE(7),
        MEMBER_ACCOUNT(8);

        private final int number;

        Subject(int number) {
            this.number = number;
        }
    }

    static Dice of(long seed, Subject subject) {
        return new Dice(mix(mix(seed) + STEP * subject.number));
    }

    /** The number drawn for an index, all 64 bits of it. */
    long roll(long index) {
        return mix(key + STEP * index);
    }

    /** Another number, drawn from one before. */
    static long again(long roll) {
        return mix(roll + STEP);
    }

    /** A number from 0 up to, and without, a bound below 2^31; all are equally likely. */
    static int below(int bound, long roll) {
        return (int) (((roll >>> 33) * bound) >>> 31);
    }

    /** How often a coin falls on the same side in a row, a number of times at most. */
    static int streak(int most, long roll) {
        return Math.min(most, Long.numberOfTrailingZeros(roll));
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
