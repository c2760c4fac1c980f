package dev.partnerkit.mock.world;

/**
 * A key of the affiliate vendor. Its text never shows the secret.
 *
 * @param apiKey what is sent
 * @param secret what is signed with
 * @param uid whose key it is
 * @param enabled whether it may be used at all
 * @param affiliate whether it carries the Affiliate permission
 */
public record AffiliateKey(String apiKey, String secret, long uid, boolean enabled, boolean affiliate) {

    /** A key in good order. */
    public static AffiliateKey of(String apiKey, String secret, long uid) {
        return new AffiliateKey(apiKey, secret, uid, true, true);
    }

    public AffiliateKey disabled() {
        return new AffiliateKey(apiKey, secret, uid, false, affiliate);
    }

    public AffiliateKey withoutPermission() {
        return new AffiliateKey(apiKey, secret, uid, enabled, false);
    }

    @Override
    public String toString() {
        return "AffiliateKey[" + apiKey + " of " + uid + "]";
    }
}
