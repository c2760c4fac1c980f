package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Branch;
import dev.partnerkit.mock.world.Measure.None;
import dev.partnerkit.mock.world.Rows;
import dev.partnerkit.mock.world.Seat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** What stands below each affiliate. Uids rise with registration, and so all indexes list the same users. */
record Branches(Registry registry, Market market) implements Rows.Plain<Branch> {

    @Override
    public int size() {
        return registry.partners();
    }

    @Override
    public Branch key(int partner) {
        return Branch.of(Generator.uid(registry.user(partner)));
    }

    @Override
    public Branch get(int partner) {
        int count = registry.directs(partner);
        IntUnaryOperator direct = position -> registry.direct(partner, position);
        Map<String, Rows<Seat, None>> byCode = new LinkedHashMap<>();
        Codes.of(partner).forEach((code, cycle) -> {
            Seats used = new Seats(
                    cycle.among(count), number -> direct.applyAsInt(cycle.position(number)), this::registered);
            if (used.size() > 0) {
                byCode.put(code, used);
            }
        });
        return Branch.over(
                Generator.uid(registry.user(partner)),
                new Seats(count, direct, this::registered),
                byCode,
                new Seats(count, direct, Branches::byUid),
                new Seats(count, direct, this::tiedByUid),
                new Seats(registry.customers(partner), number -> registry.customer(partner, number), this::tiedByUid),
                new Seats(registry.team(partner), number -> registry.member(partner, number), this::registered),
                market.of(partner));
    }

    private Seat registered(int user) {
        return new Seat(registry.second(user), user, Generator.uid(user));
    }

    private Seat tiedByUid(int user) {
        long uid = Generator.uid(user);
        return new Seat(registry.second(user), uid, uid);
    }

    private static Seat byUid(int user) {
        long uid = Generator.uid(user);
        return new Seat(uid, 0, uid);
    }

    /** An index: which user stands at a position, and how it sits there. */
    private record Seats(int size, IntUnaryOperator user, IntFunction<Seat> seat) implements Rows.Plain<Seat> {

        @Override
        public Seat get(int position) {
            return seat.apply(user.applyAsInt(position));
        }
    }
}
