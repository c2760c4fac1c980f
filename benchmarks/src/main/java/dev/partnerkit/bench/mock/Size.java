package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.Plan;
import dev.partnerkit.bench.Scenario;
import dev.partnerkit.bench.figures.Goal;
import dev.partnerkit.bench.figures.Report;
import dev.partnerkit.bench.figures.Sheet;
import dev.partnerkit.bench.load.Ask;
import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.Server;
import dev.partnerkit.bench.server.Servers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A world of ten million users: what it takes, and whether any page of it costs more than the first. */
public final class Size implements Scenario {

    private static final int HEAP = 320;
    private static final int MOST_MB = 512;
    private static final Key TOP = Key.of("generated");
    private static final String EVER = "startTime=2023-07-01 00:00:00&endTime=2026-06-30 23:59:59";
    private static final String PLAIN = "invited users, page 1";
    private static final String DEEP = "invited users, page %,d";
    private static final List<String> FILTERS = List.of("one month", "a referral code", "one user");
    private static final String USERS_PLAIN = "users list, page 1";
    private static final String USERS_FILTER = "users list, one product";
    private static final String TEAM = "team range, a tenth of the users in the team";
    private static final String TEAM_PLAIN = "team range, 10,000 users in the team";

    @Override
    public String name() {
        return "size";
    }

    @Override
    public Report run(Plan plan) throws IOException, InterruptedException {
        int users = plan.either(10_000_000, 100_000);
        Sheet world = Sheet.listing("a world of users, -Xmx" + HEAP + "m", "CPU s at start", "resident MB");
        Sheet pages = Sheet.listing(
                String.format(Locale.ROOT, "100 rows of %,d users", users), Turn.RATE, Turn.CPU, Turn.MEMORY);
        Servers servers = new Servers(plan);
        String crowd = String.format(Locale.ROOT, "%,d users", users);
        for (int round = 0; round < plan.either(5, 1); round++) {
            try (Server one = servers.mock(HEAP, "--generate", "users=1,seed=7")) {
                world.add("1 user", one.cpu(), one.resident());
            }
            try (Server many = servers.mock(HEAP, "--generate", "users=" + users + ",seed=7")) {
                world.add(crowd, many.cpu(), many.resident());
            }
        }
        try (Server mock = servers.mock(HEAP, "--generate", "users=" + users + ",seed=7", "--limits", "off")) {
            Turn.measured(plan, pages(mock, users), pages);
            world.add(crowd + ", after the load", mock.cpu(), mock.resident());
        }
        try (Server large = servers.mock(HEAP, "--generate", "users=" + users / 10 + ",seed=7", "--limits", "off");
                Server small = servers.mock(HEAP, "--generate", "users=10000,seed=7", "--limits", "off")) {
            Turn.measured(
                    plan,
                    List.of(
                            turn(TEAM_PLAIN, small, Operation.TEAM_RANGE::by),
                            turn(TEAM, large, Operation.TEAM_RANGE::by)),
                    pages);
        }
        String deep = String.format(Locale.ROOT, DEEP, deepest(users));
        double seeded = world.median(crowd, "CPU s at start") - world.median("1 user", "CPU s at start");
        Report report = new Report("Size")
                .with(world)
                .with(pages)
                .with(Goal.atMost(
                        "resident MB, after the load",
                        world.median(crowd + ", after the load", "resident MB"),
                        MOST_MB))
                .with(Goal.atMost("CPU s to seed", seeded, 2))
                .with(Goal.atMost("CPU of the deep page against page 1", pages.ratio(deep, PLAIN, Turn.CPU), 1.2));
        for (String filter : FILTERS) {
            report.with(Goal.atMost("CPU with a filter: " + filter, pages.ratio(filter, PLAIN, Turn.CPU), 1.5));
        }
        return report.with(Goal.atMost(
                        "CPU with a filter: " + USERS_FILTER, pages.ratio(USERS_FILTER, USERS_PLAIN, Turn.CPU), 1.5))
                .with(Goal.atMost("CPU of team totals", pages.ratio(TEAM, TEAM_PLAIN, Turn.CPU), 2));
    }

    private static List<Turn> pages(Server mock, int users) throws IOException, InterruptedException {
        String deep = "&pageNo=" + deepest(users);
        return List.of(
                list(PLAIN, mock, EVER),
                list(String.format(Locale.ROOT, DEEP, deepest(users)), mock, EVER + deep),
                list(FILTERS.get(0), mock, "startTime=2026-06-01 00:00:00&endTime=2026-06-30 23:59:59"),
                list(FILTERS.get(1), mock, EVER + "&referralCode=G000000A"),
                list(FILTERS.get(2), mock, EVER + "&uid=1000000001"),
                turn(USERS_PLAIN, mock, key -> key.users("per_page=100")),
                turn(USERS_FILTER, mock, key -> key.users("per_page=100&product=crypto")));
    }

    private static Turn list(String subject, Server mock, String query) throws IOException, InterruptedException {
        return turn(subject, mock, key -> key.get(Operation.INVITED, query + "&pageSize=100"));
    }

    private static Turn turn(String subject, Server mock, Function<Key, Request> request)
            throws IOException, InterruptedException {
        int body = new Ask(mock.url()).of(request.apply(TOP)).getBytes(StandardCharsets.UTF_8).length;
        return new Turn(subject, mock, () -> List.of(request.apply(TOP)), body);
    }

    // The top affiliate brought six of ten users; half of these pages are passed over, up to page 100,000.
    private static int deepest(int users) {
        return Math.min(100_000, users / 200);
    }
}
