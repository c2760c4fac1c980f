package dev.partnerkit.mock.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are meant: those that fit in all that is said.
 *
 * @param operation its name in the contract
 * @param method in capitals
 * @param path a part of the address
 * @param status of the answer
 * @param reason a part of the reason for a refusal
 * @param parameters as they were given, before defaults
 * @param after a number; only later ones fit
 */
public record Wanted(
        @Nullable String operation,
        @Nullable String method,
        @Nullable String path,
        @Nullable Integer status,
        @Nullable String reason,
        Map<String, String> parameters,
        long after)
        implements Predicate<Exchange> {

    /** All of them. */
    public static final Wanted ANY = new Wanted(null, null, null, null, null, Map.of(), 0);

    public Wanted {
        parameters = Map.copyOf(parameters);
    }

    /** Those of an operation. */
    public static Wanted operation(String name) {
        return new Wanted(name, null, null, null, null, Map.of(), 0);
    }

    /** The same, given a parameter. */
    public Wanted with(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Wanted(operation, method, path, status, reason, more, after);
    }

    /** The same, answered with a status. */
    public Wanted answered(int newStatus) {
        return new Wanted(operation, method, path, newStatus, reason, parameters, after);
    }

    @Override
    public boolean test(Exchange exchange) {
        return exchange.number() > after
                && (operation == null || operation.equals(exchange.operation()))
                && (method == null || method.equals(exchange.method()))
                && (path == null || exchange.target().contains(path))
                && (status == null || status == exchange.status())
                && (reason == null
                        || (exchange.reason() != null && exchange.reason().contains(reason)))
                && (parameters.isEmpty() || isGiven(exchange));
    }

    private boolean isGiven(Exchange exchange) {
        Map<String, ?> given = exchange.explanation().given();
        return parameters.entrySet().stream().allMatch(wanted -> {
            Object value = given.get(wanted.getKey());
            return value instanceof List<?> several
                    ? several.stream().anyMatch(each -> wanted.getValue().equals(String.valueOf(each)))
                    : value != null && wanted.getValue().equals(String.valueOf(value));
        });
    }
}
