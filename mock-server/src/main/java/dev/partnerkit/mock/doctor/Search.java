package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.world.AffiliateKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the fewest mistakes that make the signature sent: none, one, or two of text, charset, secret and algorithm. */
final class Search {

    // Beyond this the texts alone, one for each mistake, would be many megabytes.
    private static final int LONGEST_BODY = 64 * 1024;

    private final Press press = new Press();
    private final Received received;
    private final SignedRequest request;
    private final AffiliateKey key;
    private final Keying secret;
    private final List<SentDigest> sent;
    private final List<Seal> wrongSeals;
    private @Nullable Found found;

    Search(Received received, AffiliateKey key) {
        this.received = received;
        this.request = received.request();
        this.key = key;
        secret = Keying.right(key.secret());
        sent = SentDigest.of(String.valueOf(request.sign()));
        wrongSeals = Seal.WRONG.stream().filter(this::isPossible).toList();
    }

    int tries() {
        return press.tries();
    }

    boolean isCutShort() {
        return press.isSpent() || isTooLong();
    }

    private boolean isTooLong() {
        return Math.max(request.body().length, received.sentBody().length) > LONGEST_BODY;
    }

    /** The simplest explanation, or null. */
    @Nullable
    Found run(boolean rawQueryToo) {
        boolean possible = isPossible(Seal.RIGHT) || !wrongSeals.isEmpty();
        return possible && (isRight(rawQueryToo) || (!isTooLong() && anyMistake())) ? found : null;
    }

    private boolean anyMistake() {
        Texts texts = new Texts(received);
        List<Variant> right = texts.with(0);
        List<Variant> slips = texts.with(1);
        List<Variant> common = slips.stream().filter(slip -> !slip.alone()).toList();
        List<Keying> wrongSecrets = Keying.wrong(key);
        return anyOf(right, slips, wrongSecrets)
                || isAny(SpotSignature.texts(request), Script.RIGHT, secret, Seal.MD5)
                || isAny(texts.nearby(), Script.RIGHT, secret, Seal.RIGHT)
                || anyTwo(texts, right, common, wrongSecrets);
    }

    private boolean isRight(boolean rawQueryToo) {
        String decoded = request.query().decoded();
        String received = rawQueryToo ? request.query().received() : decoded;
        return isPossible(Seal.RIGHT)
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

    private boolean anyOf(List<Variant> right, List<Variant> slips, List<Keying> wrongSecrets) {
        return isAny(slips, Script.RIGHT, secret, Seal.RIGHT)
                || wrongSecrets.stream().anyMatch(other -> isAny(right, Script.RIGHT, other, Seal.RIGHT))
                || Script.WRONG.stream().anyMatch(script -> isAny(right, script, secret, Seal.RIGHT))
                || wrongSeals.stream().anyMatch(seal -> isAny(right, Script.RIGHT, secret, seal));
    }

    private boolean anyTwo(Texts texts, List<Variant> right, List<Variant> slips, List<Keying> wrongSecrets) {
        List<Keying> secrets =
                wrongSecrets.stream().filter(other -> !isAlone(other.causes())).toList();
        List<Script> scripts = Script.WRONG.stream()
                .filter(script -> !isAlone(script.causes()))
                .toList();
        return wrongSeals.stream().anyMatch(seal -> isAny(slips, Script.RIGHT, secret, seal))
                || secrets.stream().anyMatch(other -> isAny(slips, Script.RIGHT, other, Seal.RIGHT))
                || scripts.stream().anyMatch(script -> isAny(slips, script, secret, Seal.RIGHT))
                || anyTwoWith(right, wrongSecrets)
                || (isPossible(Seal.RIGHT) && texts.anyWith(2, text -> isIt(text, Script.RIGHT, secret, Seal.RIGHT)));
    }

    private boolean anyTwoWith(List<Variant> right, List<Keying> wrongSecrets) {
        return wrongSecrets.stream()
                        .anyMatch(other -> wrongSeals.stream().anyMatch(seal -> isAny(right, Script.RIGHT, other, seal))
                                || Script.WRONG.stream().anyMatch(script -> isAny(right, script, other, Seal.RIGHT)))
                || wrongSeals.stream()
                        .anyMatch(seal -> Script.WRONG.stream().anyMatch(script -> isAny(right, script, secret, seal)));
    }

    private static boolean isAlone(List<Cause> causes) {
        return causes.stream().anyMatch(Cause::isAlone);
    }

    private boolean isAny(List<Variant> candidates, Script script, Keying bytes, Seal seal) {
        return isPossible(seal) && candidates.stream().anyMatch(text -> isIt(text, script, bytes, seal));
    }

    // Also true when enough was tried, so that nothing more is.
    private boolean isIt(Variant text, Script script, Keying keying, Seal seal) {
        if (press.isSpent()) {
            return true;
        }
        String whole = text.text().replace(Layout.SECRET, key.secret());
        byte[] bytes = script.bytes(whole);
        if (!script.causes().isEmpty() && Arrays.equals(bytes, Script.RIGHT.bytes(whole))) {
            return false;
        }
        List<Cause> causes = Stream.of(text.causes(), script.causes(), keying.causes(), seal.causes())
                .flatMap(List::stream)
                .toList();
        return matches(press.digest(seal, keying.bytes(), bytes), new Found(causes, text.text(), script, seal));
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

    /**
     * An explanation.
     *
     * @param text with {@link Layout#SECRET} where the secret stood in it
     */
    record Found(List<Cause> causes, String text, Script script, Seal seal) {}
}
