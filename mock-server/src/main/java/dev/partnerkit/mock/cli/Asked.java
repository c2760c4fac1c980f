package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.rules.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was asked for on the command line.
 *
 * @param query as it goes over the wire, or null for none
 */
record Asked(
        String method,
        String path,
        @Nullable String query,
        @Nullable String body) {

    private static final String PARTNER = "/api/v3/patener/openapi/v1/partner/";
    private static final Map<String, String> GETS = Map.of(
            "listInvitedUserKycResults", PARTNER + "invitation/user/kyc/list",
            "listInvitedUsers", PARTNER + "invitation/user/list",
            "listInvitedUserAssets", PARTNER + "invitation/user/assets");
    private static final String POST = "listTeamUsersInRange";
    private static final String POST_PATH = PARTNER + "team/users/range";
    private static final String UNENCODED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:,/";

    static Asked read(List<String> words, @Nullable String body) {
        String first = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (first.equals(POST)) {
            if (!rest.isEmpty()) {
                throw new Trouble(rest.get(0) + ": " + POST + " takes its parameters in --body");
            }
            return new Asked("POST", POST_PATH, null, body == null ? "{}" : body);
        }
        if (GETS.containsKey(first)) {
            return new Asked("GET", GETS.get(first) + "", parameters(rest), body);
        }
        if (!first.matches("[A-Z]+")) {
            throw new Trouble(first + " is neither a method such as GET nor one of listInvitedUserKycResults,"
                    + " listInvitedUsers, listInvitedUserAssets, listTeamUsersInRange");
        }
        if (rest.size() != 1) {
            throw new Trouble(first + " wants one address behind it, not " + rest.size());
        }
        return at(first, rest.get(0), body);
    }

    private static Asked at(String method, String address, @Nullable String body) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        if (!path.matches("/[!-~&&[^\"<>\\\\^`{|}#\\[\\]]]*")) {
            throw new Trouble(address + " is no address that begins with a slash and holds what an address may");
        }
        return new Asked(method, path, mark < 0 ? null : wire(address.substring(mark + 1)), body);
    }

    private static @Nullable String parameters(List<String> pairs) {
        for (String pair : pairs) {
            if (pair.indexOf('=') < 1) {
                throw new Trouble(pair + " is not name=value");
            }
        }
        // An ampersand between quotes belongs to the value.
        return pairs.isEmpty()
                ? null
                : wire(pairs.stream().map(pair -> pair.replace("&", "%26")).collect(Collectors.joining("&")));
    }

    // Means the same, and holds nothing that a shell, a client or a proxy reads otherwise.
    private static String wire(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair ->
                        Arrays.stream(pair.split("=", 2)).map(Asked::encoded).collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String part) {
        StringBuilder out = new StringBuilder();
        for (byte each : new QueryText(part).decoded().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (UNENCODED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }

    /** Path and query. */
    String target() {
        return query == null ? path : path + "?" + query;
    }
}
