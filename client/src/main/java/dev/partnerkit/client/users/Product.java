package dev.partnerkit.client.users;

import java.util.List;

/**
 * What an account is for, which may be something nobody knows yet.
 *
 * @param text as the vendor writes it
 */
public record Product(String text) {

    public static final Product CRYPTO = new Product("crypto");
    public static final Product SECURITIES = new Product("securities");
    public static final Product ROBO = new Product("robo");
    public static final Product ROTH_IRA = new Product("roth_ira");

    static final List<Product> KNOWN = List.of(CRYPTO, SECURITIES, ROBO, ROTH_IRA);

    static Product of(String text) {
        for (Product known : KNOWN) {
            if (known.text.equals(text)) {
                return known;
            }
        }
        return new Product(text);
    }

    /** Whether the contract lists it. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
