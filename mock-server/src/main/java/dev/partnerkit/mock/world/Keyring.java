package dev.partnerkit.mock.world;

import java.util.List;
import java.util.stream.Stream;

/** The keys that open a world. */
public record Keyring(List<AffiliateKey> affiliate, List<Institution> institutions) {

    /** No keys. */
    public static final Keyring NONE = new Keyring(List.of(), List.of());

    Keyring with(AffiliateKey key) {
        Stream<AffiliateKey> others =
                affiliate.stream().filter(each -> !each.apiKey().equals(key.apiKey()));
        return new Keyring(Stream.concat(others, Stream.of(key)).toList(), institutions);
    }

    Keyring with(Institution key) {
        Stream<Institution> others =
                institutions.stream().filter(each -> !each.key().equals(key.key()));
        return new Keyring(affiliate, Stream.concat(others, Stream.of(key)).toList());
    }

    /** A partner key, and the institution it opens. */
    public record Institution(String key, String institution) {}
}
