package dev.partnerkit.mock.throttle;

/** Requests of one user that are counted together, and how many of them a second takes. */
public sealed interface Quota {

    int most();

    /** One operation, asked from one address. */
    record Operation(int most, String name, String address) implements Quota {
        @Override
        public String toString() {
            return most + " requests in a second to " + name + " from " + address;
        }
    }

    /** All operations, from wherever they are asked. */
    record Overall(int most) implements Quota {
        @Override
        public String toString() {
            return most + " requests in a second to all affiliate operations";
        }
    }
}
