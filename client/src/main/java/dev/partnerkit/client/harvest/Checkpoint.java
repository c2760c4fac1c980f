package dev.partnerkit.client.harvest;

import dev.partnerkit.client.contract.Operation;

/**
 * How far a harvest has come. Its text is short; a later run goes on from there.
 *
 * @param operation that is asked
 * @param subject a number for what is searched for, and with which account
 * @param span the whole window, in ticks
 * @param reached what is collected: up to this tick or, where rows go by their number, up to this row
 * @param rows how many that is
 * @param announced how many rows the whole window had when the harvest began, by the vendor's total
 * @param requests how many were sent
 */
public record Checkpoint(
        Operation operation, int subject, Span span, long reached, long rows, long announced, long requests) {

    public Checkpoint {
        notNegative("rows", rows);
        notNegative("announced", announced);
        notNegative("requests", requests);
    }

    private static void notNegative(String field, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " " + value + " is below 0");
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static Checkpoint parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        try {
            return new Checkpoint(
                    Operation.valueOf(parts[0]),
                    Integer.parseUnsignedInt(parts[1], 16),
                    new Span(Long.parseLong(parts[2]), Long.parseLong(parts[3])),
                    Long.parseLong(parts[4]),
                    Long.parseLong(parts[5]),
                    Long.parseLong(parts[6]),
                    Long.parseLong(parts[7]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no checkpoint", e);
        }
    }

    /** The same, when it belongs to a search. */
    public Checkpoint of(Operation asked, String about) {
        if (operation != asked || subject != about.hashCode()) {
            throw new IllegalArgumentException(
                    "the checkpoint \"" + this + "\" is not one of this search: " + asked + " " + about);
        }
        return this;
    }

    @Override
    public String toString() {
        return operation.name() + " " + Integer.toHexString(subject) + " " + span.from() + " " + span.to() + " "
                + reached + " " + rows + " " + announced + " " + requests;
    }
}
