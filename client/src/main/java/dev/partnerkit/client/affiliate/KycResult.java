package dev.partnerkit.client.affiliate;

/**
 * The outcome of an identity check, which may be one that nobody knows yet.
 *
 * @param text as the vendor writes it
 */
public record KycResult(String text) {

    public static final KycResult PASSED = new KycResult("passed");
    public static final KycResult NOT_PASSED = new KycResult("not_passed");

    /** The outcome of that text. */
    static KycResult of(String text) {
        return text.equals(PASSED.text) ? PASSED : text.equals(NOT_PASSED.text) ? NOT_PASSED : new KycResult(text);
    }

    /** Whether the contract lists it. */
    public boolean isKnown() {
        return equals(PASSED) || equals(NOT_PASSED);
    }

    @Override
    public String toString() {
        return text;
    }
}
