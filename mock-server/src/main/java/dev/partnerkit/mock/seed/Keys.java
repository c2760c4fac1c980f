package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Keyring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The credentials that open a world. */
public record Keys(List<AffiliateKey> affiliate, List<UsersKey> users) {

    public static final Keys NONE = new Keys(List.of(), List.of());

    public Keys {
        affiliate = List.copyOf(affiliate);
        users = List.copyOf(users);
    }

    /** One for each vendor, named after the world they open. */
    public static Keys named(String world, long uid, String institution) {
        return new Keys(
                List.of(AffiliateKey.of(world + "-api-key", world + "-secret-key", uid)),
                List.of(new UsersKey(world + "-partner-key", institution)));
    }

    /** A partner key and the institution it opens. */
    public record UsersKey(String key, String institution) {}

    /** The same for the worlds. */
    public Keyring ring() {
        return new Keyring(
                affiliate,
                users.stream()
                        .map(key -> new Keyring.Institution(key.key(), key.institution()))
                        .toList());
    }

    public boolean isEmpty() {
        return affiliate.isEmpty() && users.isEmpty();
    }

    static Keys read(Fields fields) {
        Set<String> affiliate = new HashSet<>();
        Set<String> users = new HashSet<>();
        return new Keys(
                fields.list("affiliate", key -> affiliate(key, affiliate)),
                fields.list("users", key -> users(key, users)));
    }

    private static AffiliateKey affiliate(Fields fields, Set<String> before) {
        String apiKey = fields.filled("apiKey");
        if (!apiKey.isEmpty() && !before.add(apiKey)) {
            fields.tell("is a second key " + Shown.of(apiKey));
        }
        return new AffiliateKey(
                apiKey,
                fields.filled("secret"),
                fields.whole("uid", 1, Long.MAX_VALUE),
                fields.flag("enabled", true),
                fields.flag("affiliate", true));
    }

    private static UsersKey users(Fields fields, Set<String> before) {
        String key = fields.filled("key");
        if (!key.isEmpty() && !before.add(key)) {
            fields.tell("is a second key " + Shown.of(key));
        }
        return new UsersKey(key, fields.filled("institution"));
    }
}
