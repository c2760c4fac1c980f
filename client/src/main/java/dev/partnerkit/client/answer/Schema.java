package dev.partnerkit.client.answer;

import java.util.List;

/**
 * The fields of a schema of the contract, as far as its reader knows them.
 *
 * @param name in the contract
 * @param required fields without which it is not whole
 * @param optional fields that may be left out
 */
public record Schema(String name, List<String> required, List<String> optional) {

    public static Schema of(String name, String... required) {
        return new Schema(name, List.of(required), List.of());
    }

    /** The same, with fields that may be left out. */
    public Schema allowing(String... more) {
        return new Schema(name, required, List.of(more));
    }

    /** The number of a field, required ones first; -1 for a field the contract does not know. */
    int index(String field) {
        int at = required.indexOf(field);
        if (at >= 0) {
            return at;
        }
        int after = optional.indexOf(field);
        return after < 0 ? -1 : required.size() + after;
    }

    /** One bit for each required field. */
    long wanted() {
        return (1L << required.size()) - 1;
    }
}
