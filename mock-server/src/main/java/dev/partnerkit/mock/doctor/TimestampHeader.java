package dev.partnerkit.mock.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the header {@code timestamp}, whatever was signed.
 *
 * @param off how far it is off, positive when it is ahead; zero when near enough
 */
record TimestampHeader(List<Cause> causes, Duration off) {

    static TimestampHeader of(String sent, Moment moment) {
        if (!sent.matches("[0-9]{1,15}")) {
            return new TimestampHeader(List.of(Cause.TIMESTAMP_NOT_A_NUMBER), Duration.ZERO);
        }
        Duration off = moment.beyondTolerance(Instant.ofEpochMilli(Long.parseLong(sent)));
        List<Cause> causes = new ArrayList<>();
        if (!off.isZero()) {
            boolean seconds = sent.matches("[0-9]{9,10}");
            causes.add(
                    seconds
                            ? Cause.TIMESTAMP_IN_SECONDS
                            : off.isNegative() ? Cause.TIMESTAMP_STALE : Cause.TIMESTAMP_AHEAD);
        }
        return new TimestampHeader(List.copyOf(causes), off);
    }

    /** How far the timestamp is off, in a sentence, when that is what is wrong. */
    String detail() {
        boolean told = causes.contains(Cause.TIMESTAMP_STALE) || causes.contains(Cause.TIMESTAMP_AHEAD);
        return told ? " It is " + off.abs().toSeconds() + " seconds off." : "";
    }
}
