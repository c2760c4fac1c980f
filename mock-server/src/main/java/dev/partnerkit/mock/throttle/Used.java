package dev.partnerkit.mock.throttle;

/** How much of a quota was used in the second gone by. */
public record Used(Quota quota, int times) {
    @Override
    public String toString() {
        return times + " of " + quota;
    }
}
