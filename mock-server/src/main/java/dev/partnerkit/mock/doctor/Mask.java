package dev.partnerkit.mock.doctor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a secret out of texts that are shown, also where a client sent it as a parameter. */
final class Mask {

    static final String SHOWN = "(secret)";

    // Below this it would be found by chance in every path, and is no secret.
    private static final int SHORTEST = 6;

    private final List<String> hidden;

    Mask(String secret) {
        hidden = Stream.of(
                        secret,
                        secret.strip(),
                        new Percent("-_.~", false, false).encode(secret),
                        new Percent("-_.*", true, false).encode(secret),
                        new Percent("-_.~", false, true).encode(secret),
                        Json.quoted(secret).substring(1, Json.quoted(secret).length() - 1),
                        Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    String over(String text) {
        String masked = text.replace(Layout.SECRET, SHOWN);
        for (String form : hidden) {
            masked = masked.replace(form, SHOWN);
        }
        return masked;
    }
}
