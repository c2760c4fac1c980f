package dev.partnerkit.mock.world;

import java.util.Comparator;

/** Where an account stands in an index: its place in the order, what decides among equals, and who it is. */
public record Seat(long place, long tie, long uid) {

    static final Comparator<Seat> ORDER = Comparator.comparingLong(Seat::place).thenComparingLong(Seat::tie);
}
