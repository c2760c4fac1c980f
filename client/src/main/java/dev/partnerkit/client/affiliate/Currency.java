package dev.partnerkit.client.affiliate;

/** In which settlement currency amounts are told. */
public enum Currency {
    USDT("usdt"),
    USDC("usdc");

    private final String text;

    Currency(String text) {
        this.text = text;
    }

    /** As the vendor writes it (L33). */
    String text() {
        return text;
    }
}
