package dev.partnerkit.client.preflight;

import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.InvalidRequestException;
import dev.partnerkit.client.error.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the parameters of a search before it is sent. A value beyond a limit is a problem or, when limits are to be
 * taken leniently, moved to the nearest one allowed and reported.
 */
public final class Preflight {

    // Far beyond four digits, and far from where calendars end.
    private static final long BEYOND = 1L << 40;
    private static final int LAST_YEAR = 9999;

    private final Operation operation;
    private final CallSettings settings;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Adjustment> adjustments = new ArrayList<>(0);

    public Preflight(Operation operation, CallSettings settings) {
        this.operation = operation;
        this.settings = settings;
    }

    /** A number between two others. */
    public int within(String parameter, int value, int least, int most) {
        int nearest = Math.max(least, Math.min(most, value));
        return nearest == value
                ? value
                : limit(parameter, value, nearest, "is not between " + least + " and " + most, String::valueOf);
    }

    /** A value that is not before another. */
    public <T extends Comparable<T>> T notBefore(
            String parameter, T value, T least, String rule, Function<T, String> shown) {
        return value.compareTo(least) >= 0 ? value : limit(parameter, value, least, rule, shown);
    }

    /** A value that was only implied, and so is moved without asking. */
    public <T extends Comparable<T>> T moved(String parameter, T value, T to, String rule, Function<T, String> shown) {
        if (!value.equals(to)) {
            adjustments.add(new Adjustment(parameter, shown.apply(value), shown.apply(to), rule));
        }
        return to;
    }

    /** Something that cannot be mended. */
    public void refuse(String parameter, Object value, String rule, @Nullable String nearest) {
        problems.add(new Problem(parameter, String.valueOf(value), rule, nearest));
    }

    /** Whether a moment is one of a year in four digits; the vendors read no other. */
    public boolean isLegible(String parameter, @Nullable Instant moment, ZoneId zone) {
        if (moment == null) {
            return true;
        }
        int year = Math.abs(moment.getEpochSecond()) > BEYOND
                ? 0
                : moment.atZone(zone).getYear();
        if (year < 1 || year > LAST_YEAR) {
            refuse(parameter, moment, "is not within the years 0001 to 9999", null);
            return false;
        }
        return true;
    }

    /** A text that may be left out, but not be blank (L37). */
    public void notBlank(String parameter, @Nullable String value) {
        if (value != null && value.isBlank()) {
            refuse(parameter, "\"" + value + "\"", "is blank; leave it out instead", null);
        }
    }

    /**
     * Looks at the size of a page as the last of all, and throws what is wrong, all of it at once.
     *
     * @param parameter that tells the size
     */
    public Terms terms(String parameter, @Nullable Integer size) {
        Integer allowed = size == null ? null : within(parameter, size, 1, operation.largestPageSize());
        if (!problems.isEmpty()) {
            throw new InvalidRequestException("not sent", problems, Failure.of(operation, "not begun", 0), false);
        }
        return new Terms(allowed, List.copyOf(adjustments), settings.strict());
    }

    private <T> T limit(String parameter, T value, T nearest, String rule, Function<T, String> shown) {
        if (settings.lenient()) {
            adjustments.add(new Adjustment(parameter, shown.apply(value), shown.apply(nearest), rule));
        } else {
            problems.add(new Problem(parameter, shown.apply(value), rule, shown.apply(nearest)));
        }
        return nearest;
    }
}
