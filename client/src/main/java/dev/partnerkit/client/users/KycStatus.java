package dev.partnerkit.client.users;

/**
 * The state of an identity check. Two are known, and there may be others (L53).
 *
 * @param text as the vendor writes it
 */
public record KycStatus(String text) {

    public static final KycStatus APPROVED = new KycStatus("approved");
    public static final KycStatus PENDING = new KycStatus("pending");

    static KycStatus of(String text) {
        return text.equals(APPROVED.text) ? APPROVED : text.equals(PENDING.text) ? PENDING : new KycStatus(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
