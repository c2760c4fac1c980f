package dev.partnerkit.mock.doctor;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a signature. No text of it holds the secret.
 *
 * @param causes the mistakes that together make the signature sent, or {@link Cause#FINE} or {@link Cause#NONE}
 * @param advice what to do, in a sentence for each cause
 * @param signed the text the client signed; null when no mistake reproduces the signature
 * @param toSign the text that had to be signed; null when the request lacks what it is made of
 * @param difference the first byte where the two differ, counted from 0; -1 when they do not
 * @param tries how many signatures were computed to find out
 */
public record Diagnosis(
        List<Cause> causes,
        String advice,
        @Nullable String signed,
        @Nullable String toSign,
        int difference,
        int tries) {

    public Diagnosis {
        causes = List.copyOf(causes);
    }

    /** The keys of the causes, joined by plus signs. */
    public String key() {
        return causes.stream().map(Cause::key).collect(Collectors.joining("+"));
    }

    /** Whether the signature is the right one and came in time. */
    public boolean isFine() {
        return causes.equals(List.of(Cause.FINE));
    }

    /** Whether the signature sent could be reproduced. */
    public boolean isExplained() {
        return !causes.contains(Cause.NONE);
    }

    static Diagnosis unexplained(List<Cause> causes, String detail, @Nullable String toSign, int tries) {
        return new Diagnosis(causes, advice(causes) + detail, null, toSign, -1, tries);
    }

    static String advice(List<Cause> causes) {
        return causes.stream().map(Cause::advice).collect(Collectors.joining(" "));
    }
}
