package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.world.AffiliateKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the fewest mistakes that make the signature sent: none, one, or two of text, charset, secret and algorithm. */
final class Search {

    private final Press press = new Press();
    private final SignedRequest request;
    private final Texts texts;
    private final List<SentDigest> sent;
    private final Keying secret;
    private final List<Keying> wrongSecrets;
    private final List<Seal> wrongSeals;
    private final String secretText;
    private final boolean rightSealPossible;
    private @Nullable Found found;

    Search(Received received, AffiliateKey key) {
        request = received.request();
        texts = new Texts(received);
        sent = SentDigest.of(String.valueOf(request.sign()));
        secret = Keying.right(key.secret());
        secretText = key.secret();
        wrongSecrets = Keying.wrong(key);
        wrongSeals = Seal.WRONG.stream().filter(this::isPossible).toList();
        rightSealPossible = isPossible(Seal.RIGHT);
    }

    int tries() {
        return press.tries();
    }

    boolean isCutShort() {
        return press.isSpent();
    }

    /** The simplest explanation, or null. */
    @Nullable
    Found run(boolean rawQueryToo) {
        if (sent.isEmpty() || isRight(rawQueryToo)) {
            return found;
        }
        List<Variant> right = new ArrayList<>();
        texts.anyWith(0, keptIn(right));
        List<Variant> slips = new ArrayList<>();
        texts.anyWith(1, keptIn(slips));
        boolean done = anyOf(right, slips)
                || isAny(SpotSignature.texts(request), Script.RIGHT, secret, Seal.MD5)
                || texts.anyNearby(text -> rightSealPossible && isIt(text, Script.RIGHT, secret, Seal.RIGHT))
                || anyTwo(right.get(0), slips);
        return done ? found : null;
    }

    private boolean isRight(boolean rawQueryToo) {
        String decoded = request.query().decoded();
        String received = rawQueryToo ? request.query().received() : decoded;
        return rightSealPossible
                && Stream.of(decoded, received)
                        .distinct()
                        .map(request::stringToSign)
                        .anyMatch(bytes -> matches(
                                press.digest(Seal.RIGHT, secret.bytes(), bytes),
                                new Found(
                                        List.of(),
                                        new String(bytes, StandardCharsets.UTF_8),
                                        Script.RIGHT,
                                        Seal.RIGHT)));
    }

    private boolean anyOf(List<Variant> right, List<Variant> slips) {
        return isAny(slips, Script.RIGHT, secret, Seal.RIGHT)
                || wrongSecrets.stream().anyMatch(key -> isAny(right, Script.RIGHT, key, Seal.RIGHT))
                || Script.WRONG.stream().anyMatch(script -> isAny(right, script, secret, Seal.RIGHT))
                || wrongSeals.stream().anyMatch(seal -> isAny(right, Script.RIGHT, secret, seal));
    }

    private boolean anyTwo(Variant right, List<Variant> slips) {
        List<Variant> rightOnly = List.of(right);
        return (rightSealPossible && texts.anyWith(2, text -> isIt(text, Script.RIGHT, secret, Seal.RIGHT)))
                || wrongSeals.stream().anyMatch(seal -> isAny(slips, Script.RIGHT, secret, seal))
                || wrongSecrets.stream().anyMatch(key -> isAny(slips, Script.RIGHT, key, Seal.RIGHT))
                || Script.WRONG.stream().anyMatch(script -> isAny(slips, script, secret, Seal.RIGHT))
                || wrongSecrets.stream()
                        .anyMatch(key -> wrongSeals.stream().anyMatch(seal -> isAny(rightOnly, Script.RIGHT, key, seal))
                                || Script.WRONG.stream().anyMatch(s -> isAny(rightOnly, s, key, Seal.RIGHT)))
                || wrongSeals.stream().anyMatch(seal -> Script.WRONG.stream()
                        .anyMatch(script -> isAny(rightOnly, script, secret, seal)));
    }

    private boolean isAny(List<Variant> candidates, Script script, Keying key, Seal seal) {
        return isPossible(seal) && candidates.stream().anyMatch(text -> isIt(text, script, key, seal));
    }

    private boolean isIt(Variant text, Script script, Keying key, Seal seal) {
        if (press.isSpent()) {
            return false;
        }
        String whole = text.text().replace(Layout.SECRET, secretText);
        byte[] bytes = script.bytes(whole);
        if (!script.causes().isEmpty() && Arrays.equals(bytes, Script.RIGHT.bytes(whole))) {
            return false;
        }
        List<Cause> causes = Stream.of(text.causes(), script.causes(), key.causes(), seal.causes())
                .flatMap(List::stream)
                .toList();
        return matches(press.digest(seal, key.bytes(), bytes), new Found(causes, text.text(), script, seal));
    }

    private boolean matches(byte[] digest, Found candidate) {
        for (SentDigest one : sent) {
            if (Arrays.equals(one.bytes(), digest)) {
                found = new Found(
                        Variant.joined(candidate.causes(), one.causes()),
                        candidate.text(),
                        candidate.script(),
                        candidate.seal());
                return true;
            }
        }
        return false;
    }

    private boolean isPossible(Seal seal) {
        return sent.stream().anyMatch(one -> one.bytes().length == seal.length());
    }

    private static Predicate<Variant> keptIn(List<Variant> list) {
        return text -> {
            list.add(text);
            return false;
        };
    }

    /**
     * An explanation.
     *
     * @param text with {@link Layout#SECRET} where the secret stood in it
     */
    record Found(List<Cause> causes, String text, Script script, Seal seal) {}
}
