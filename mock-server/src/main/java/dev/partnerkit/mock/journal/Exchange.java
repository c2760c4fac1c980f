package dev.partnerkit.mock.journal;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, kept as the bytes they were; what the mock made of them is worked out when it is asked for.
 *
 * @param number counts the exchanges of a world, from 1 on, whether they are still kept or not
 * @param at the world's time
 * @param micros how long the answer took, in real time
 * @param operation its name in the contract, or null when none was reached
 * @param target the address on the request line
 * @param sent what came
 * @param answered what went out
 * @param reason why the request was refused, in our words, or null
 * @param fault what was done to the answer on purpose, or null
 * @param explanation how the request was understood
 */
public record Exchange(
        long number,
        Instant at,
        long micros,
        @Nullable String operation,
        String method,
        String target,
        Message sent,
        int status,
        Message answered,
        @Nullable String reason,
        @Nullable String fault,
        Explained explanation) {

    // Of the objects around the bytes; measured, and rounded up.
    private static final int FIXED_WEIGHT = 600;

    Exchange numbered(long newNumber) {
        return new Exchange(
                newNumber, at, micros, operation, method, target, sent, status, answered, reason, fault, explanation);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return FIXED_WEIGHT
                // kept as text, as address and as query
                + 4 * target.length()
                + sent.weight()
                + answered.weight()
                + (reason == null ? 0 : reason.length());
    }

    /**
     * Headers and body of one direction.
     *
     * @param headers a line each, secrets blackened
     * @param body its first bytes
     * @param length of the whole body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Message(String headers, byte[] body, int length) {

        /** The longest body that is kept whole. */
        public static final int MOST_KEPT = 16 * 1024;

        /** A message with as much of its body as is kept. */
        public static Message of(String headers, byte[] body) {
            byte[] kept = body.length <= MOST_KEPT ? body : Arrays.copyOf(body, MOST_KEPT);
            return new Message(headers, kept, body.length);
        }

        int weight() {
            return headers.length() + body.length;
        }
    }
}
