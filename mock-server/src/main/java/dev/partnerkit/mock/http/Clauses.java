package dev.partnerkit.mock.http;

import dev.partnerkit.mock.seed.Bounds;
import dev.partnerkit.mock.seed.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses of the vendors' documents that stand behind a refusal: those of its page that name its parameter. */
final class Clauses {

    private static final String RESOURCE = "/META-INF/openapi/clauses.yaml";
    private static final Map<String, String> SEEDS = Map.of(
            "listInvitedUserKycResults", "000",
            "listInvitedUsers", "001",
            "listInvitedUserAssets", "002",
            "listTeamUsersInRange", "003",
            "listUsers", "004");
    private static final Set<String> SIGNING = Set.of("signature", "sign", "timestamp", "api_key");
    // A reason begins with what it is about.
    private static final Pattern SUBJECT = Pattern.compile("^(?:the (?:header )?)?([A-Za-z_-]+)(?:[=: ]|$)");

    private Clauses() {}

    static List<String> behind(String operation, String reason) {
        Matcher subject = SUBJECT.matcher(reason);
        if (!subject.find()) {
            return List.of();
        }
        String word = SIGNING.contains(subject.group(1)) ? "signed" : subject.group(1);
        Pattern named = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return Loaded.ALL.stream()
                .filter(clause -> clause.seed().equals(SEEDS.get(operation)))
                .filter(clause ->
                        named.matcher(clause.place() + " " + clause.statement()).find())
                .map(Clause::toString)
                .toList();
    }

    private static final class Loaded {
        static final List<Clause> ALL = load();

        private static List<Clause> load() {
            try (InputStream in = Clauses.class.getResourceAsStream(RESOURCE)) {
                return in == null
                        ? List.of()
                        : Clause.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Bounds.FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE + " cannot be read", e);
            }
        }
    }
}
