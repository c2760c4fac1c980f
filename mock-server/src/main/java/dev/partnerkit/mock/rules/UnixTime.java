package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.rules.LaxDateTime.Malformed;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment as a count of seconds or milliseconds since 1970, as the users list takes it beside a written date. */
final class UnixTime {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]++");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++\\.[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    // Beyond this many seconds, about the year 2603, a count is one of milliseconds.
    private static final long MOST_SECONDS = 20_000_000_000L;
    private static final double OUT_OF_REACH = 1e18;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private UnixTime() {}

    /** The moment, or null when the text is no count; a {@link Malformed} says when it lies out of reach. */
    static @Nullable Instant read(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return decimal(Double.parseDouble(text));
        }
        if (!INTEGER.matcher(text).matches()) {
            return null;
        }
        // Runs over at 64 bits and looks at the sign alone, as the framework behind the users list does.
        long count = 0;
        for (int i = Character.isDigit(text.charAt(0)) ? 0 : 1; i < text.length(); i++) {
            count = count * 10 + (text.charAt(i) - '0');
            if (count < 0) {
                return null;
            }
        }
        Instant moment = moment(text.startsWith("-") ? -count : count, 0);
        if (moment.compareTo(FIRST) < 0) {
            throw new Malformed("dates before 0000 are not supported as unix timestamps", true);
        }
        if (moment.compareTo(END) >= 0) {
            throw new Malformed("dates after 9999 are not supported as unix timestamps", true);
        }
        return moment;
    }

    // That framework weighs a decimal count twice, so that one beyond 2e13 loses six digits and not three.
    private static @Nullable Instant decimal(double count) {
        if (Math.abs(count) > OUT_OF_REACH) {
            return null;
        }
        double seconds = Math.abs(count) > MOST_SECONDS ? count / 1000 : count;
        long whole = (long) Math.floor(seconds);
        Instant moment = moment(whole, Math.round((seconds - whole) * 1_000_000));
        return moment.compareTo(FIRST) < 0 || moment.compareTo(END) >= 0 ? null : moment;
    }

    private static Instant moment(long count, long micros) {
        return Math.abs(count) > MOST_SECONDS
                ? Instant.ofEpochSecond(
                        Math.floorDiv(count, 1000L), (Math.floorMod(count, 1000L) * 1000 + micros) * 1000)
                : Instant.ofEpochSecond(count, micros * 1000);
    }
}
