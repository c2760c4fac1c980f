package dev.partnerkit.mock.fault;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long an answer is held back; drawn anew for each, in real time, and never longer than {@link #MOST}. */
public sealed interface Delay {

    Duration MOST = Duration.ofMinutes(2);

    Duration draw(SplittableRandom random);

    /** Always the same. */
    record Fixed(Duration time) implements Delay {
        public Fixed {
            bounded("fixed", time);
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return time;
        }
    }

    /** Any time between two, each as likely. */
    record Uniform(Duration least, Duration most) implements Delay {
        public Uniform {
            bounded("least", least);
            bounded("most", most);
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("most " + most + " is less than least " + least);
            }
        }

        @Override
        public Duration draw(SplittableRandom random) {
            return Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos() + 1));
        }
    }

    /** Mostly about the median, now and then much longer: the way of real networks. */
    record Lognormal(Duration median, double sigma) implements Delay {
        public Lognormal {
            bounded("median", median);
            if (!(sigma >= 0 && sigma <= 5)) {
                throw new IllegalArgumentException("sigma " + sigma + " is not between 0 and 5");
            }
        }

        @Override
        public Duration draw(SplittableRandom random) {
            // 12 even draws add up to a good enough bell
            double bell = random.doubles(12).sum() - 6;
            double nanos = (double) median.toNanos() * Math.exp(sigma * bell);
            return Duration.ofNanos((long) Math.min(nanos, (double) MOST.toNanos()));
        }
    }

    private static void bounded(String name, Duration time) {
        if (time.isNegative() || time.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " " + time + " is not between 0 and " + MOST);
        }
    }
}
