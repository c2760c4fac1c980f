package dev.partnerkit.client.auth;

import com.fasterxml.jackson.core.JsonParser;
import dev.partnerkit.client.answer.JsonValue;
import dev.partnerkit.client.answer.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether this client signs as the contract's worked examples do.
 *
 * @param checked how many there were
 * @param failures those that came out otherwise, each with its reason
 */
public record SelfCheck(int checked, List<String> failures) {

    /** Signs the examples again. */
    public static SelfCheck run() {
        Map<?, ?> document = vectors();
        Signer signer = new Signer(text((Map<?, ?>) known(document, "credentials"), "secretKey"));
        List<String> failures = new ArrayList<>();
        List<?> vectors = (List<?>) known(document, "vectors");
        for (Object each : vectors) {
            check((Map<?, ?>) Objects.requireNonNull(each), signer, failures);
        }
        return new SelfCheck(vectors.size(), List.copyOf(failures));
    }

    public boolean isPassed() {
        return checked > 0 && failures.isEmpty();
    }

    private static void check(Map<?, ?> vector, Signer signer, List<String> failures) {
        String timestamp = text(vector, "timestamp");
        String path = text(vector, "path");
        boolean post = text(vector, "method").equals("POST");
        List<?> wire = (List<?>) known(vector, "wireQueries");
        List<byte[]> texts = new ArrayList<>();
        if (post) {
            texts.add(Signer.ofPost(timestamp, path, text(vector, "body").getBytes(StandardCharsets.UTF_8)));
        } else if (wire.isEmpty()) {
            texts.add(Signer.ofGet(timestamp, path, ""));
        }
        // However the query is encoded, the text that is signed is the same.
        wire.forEach(query -> texts.add(Signer.ofGet(
                timestamp, path, OrderedQuery.read(String.valueOf(query)).signed())));
        for (byte[] signed : texts) {
            if (!new String(signed, StandardCharsets.UTF_8).equals(text(vector, "stringToSign"))) {
                failures.add(text(vector, "name") + ": another text is signed");
            } else if (!signer.sign(signed).equals(text(vector, "sign"))) {
                failures.add(text(vector, "name") + ": another signature comes of it");
            }
        }
    }

    private static Map<?, ?> vectors() {
        try (InputStream stream = SelfCheck.class.getResourceAsStream("signatures.json");
                JsonParser json = Read.parser(Objects.requireNonNull(stream).readAllBytes())) {
            json.nextToken();
            return (Map<?, ?>) Objects.requireNonNull(JsonValue.read(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<?, ?> of, String name) {
        return String.valueOf(known(of, name));
    }

    private static Object known(Map<?, ?> of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
