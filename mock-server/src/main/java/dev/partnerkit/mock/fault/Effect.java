package dev.partnerkit.mock.fault;

import java.time.Duration;

/** What a fault does to an answer. */
public sealed interface Effect {

    /** Holds it back. */
    record Late(Delay delay) implements Effect {}

    /** Puts a refusal of the vendor in its place. */
    record Refused(Refusal refusal) implements Effect {}

    /** Puts a bare HTTP status in its place, as a proxy in front of the vendor would. */
    record Status(int status) implements Effect {
        public Status {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("status " + status + " is not between 200 and 599");
            }
        }
    }

    /** Does so and says in {@code Retry-After} when to come again, which no vendor's page knows of (L77). */
    record PutOff(Effect effect, Duration retryAfter) implements Effect {
        private static final Duration LONGEST = Duration.ofDays(3650);

        public PutOff {
            boolean refusesForNow = effect instanceof Refused refused
                    ? refused.refusal() == Refusal.RATE_LIMITED
                    : effect instanceof Status answered && (answered.status() == 429 || answered.status() == 503);
            if (!refusesForNow) {
                throw new IllegalArgumentException("retryAfter " + retryAfter
                        + " goes with refusal rate-limited, with status 429 and with status 503 alone");
            }
            if (retryAfter.isNegative() || retryAfter.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("retryAfter " + retryAfter + " is not between 0 and " + LONGEST);
            }
            if (retryAfter.toNanosPart() != 0) {
                throw new IllegalArgumentException("retryAfter " + retryAfter + " is not of whole seconds");
            }
        }
    }

    /** Spoils its body. */
    record Spoiled(Damage damage) implements Effect {}

    /** Promises the whole body, sends half of it and ends the connection. */
    record Truncated() implements Effect {}

    /** Ends the connection without an answer. */
    record Reset() implements Effect {}

    /** Sends the body a few bytes at a time. */
    record Dripping(int bytes, Duration every) implements Effect {
        public Dripping {
            if (bytes < 1 || bytes > 1 << 16) {
                throw new IllegalArgumentException("bytes " + bytes + " is not between 1 and 65536");
            }
            if (every.isNegative() || every.compareTo(Duration.ofSeconds(10)) > 0) {
                throw new IllegalArgumentException("every " + every + " is not between 0 and 10 seconds");
            }
        }
    }

    /** The refusals of the vendors that can be asked for. */
    enum Refusal {
        NOT_AUTHENTICATED,
        INVALID_SIGNATURE,
        PERMISSION_MISSING,
        RATE_LIMITED,
        MALFORMED_PARAMETER,
        RULE_BROKEN,
        INTERNAL_ERROR
    }
}
