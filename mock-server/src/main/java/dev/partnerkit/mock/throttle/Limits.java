package dev.partnerkit.mock.throttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many requests a second an affiliate has. Their text is what {@link #parse} reads.
 *
 * @param operation on each limited operation, for a user and an address as a pair; 0 for any number
 * @param overall on all affiliate operations together, for a user; 0 for any number
 */
public record Limits(int operation, int overall) {

    /** No limits at all. */
    public static final Limits OFF = new Limits(0, 0);
    // seeds 002 and 003, frequency limit (L43); the overall figure is the vendor's for its other products (L44)
    /** What the pages say. */
    public static final Limits DOCUMENTED = new Limits(5, 100);

    /** The largest figure: every caller has a list as long as that. */
    public static final int MOST = 10_000;

    // The pages of the other two operations name no limit of their own.
    private static final Set<String> LIMITED = Set.of("listInvitedUserAssets", "listTeamUsersInRange");

    public Limits {
        if (operation < 0 || operation > MOST || overall < 0 || overall > MOST) {
            throw new IllegalArgumentException(
                    "limits of " + operation + " and " + overall + " are not between 0 and " + MOST);
        }
    }

    /** Limits from {@code off}, {@code documented}, or two figures such as {@code 5,100} or {@code off,100}. */
    public static Limits parse(String text) {
        if (text.equals("documented")) {
            return DOCUMENTED;
        }
        if (text.equals("off")) {
            return OFF;
        }
        String[] figures = text.split(",", -1);
        if (figures.length != 2) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither off nor documented nor two figures such as 5,100");
        }
        return new Limits(figure(figures[0]), figure(figures[1]));
    }

    private static int figure(String text) {
        if (text.equals("off")) {
            return 0;
        }
        int figure = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (figure < 1 || figure > MOST) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither off nor a number of requests a second between 1 and " + MOST);
        }
        return figure;
    }

    /**
     * What a visit counts towards. The narrower quota comes first: of two that are used up it is never the one that is
     * free sooner, as whatever it let in counts for the wider one too.
     */
    List<Quota> on(Visit visit) {
        List<Quota> quotas = new ArrayList<>(2);
        if (operation > 0 && LIMITED.contains(visit.operation())) {
            quotas.add(new Quota.Operation(operation, visit.operation(), visit.address()));
        }
        if (overall > 0) {
            quotas.add(new Quota.Overall(overall));
        }
        return quotas;
    }

    @Override
    public String toString() {
        return operation == 0 && overall == 0 ? "off" : text(operation) + "," + text(overall);
    }

    private static String text(int figure) {
        return figure == 0 ? "off" : String.valueOf(figure);
    }
}
