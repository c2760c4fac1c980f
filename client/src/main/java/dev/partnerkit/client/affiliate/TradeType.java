package dev.partnerkit.client.affiliate;

/** Of which business line a rebate is told; it moves nothing else (L22). */
public enum TradeType {
    FUTURES("0"),
    SPOT("1"),
    ETF("2"),
    FUTURES_API("3");

    private final String text;

    TradeType(String text) {
        this.text = text;
    }

    /** As the vendor writes it. */
    String text() {
        return text;
    }
}
