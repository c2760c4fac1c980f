package dev.partnerkit.mock.world;

/**
 * An affiliate vendor's user. Times are seconds since the epoch.
 *
 * @param uid the number everybody knows the user by
 * @param id the internal number, which only settles the order among equal registration times
 * @param inviter uid of the user who brought this one, or {@link #NOBODY}
 * @param registeredAt when the account was opened
 * @param registeredWith the referral code used then, or empty
 * @param partner whether the user is an affiliate, not just a customer
 * @param kyc the state of the identity check
 * @param holdings what the user owns and did
 */
public record Account(
        long uid,
        long id,
        long inviter,
        long registeredAt,
        String registeredWith,
        boolean partner,
        Kyc kyc,
        Holdings holdings) {

    /** The inviter of someone nobody brought. */
    public static final long NOBODY = 0;

    /**
     * An identity check.
     *
     * @param level 1 has passed, every other level has not
     * @param recordedAt when the record was registered, which is with the account unless said otherwise (L27)
     */
    public record Kyc(int level, long recordedAt) {}

    Account with(Kyc newKyc) {
        return new Account(uid, id, inviter, registeredAt, registeredWith, partner, newKyc, holdings);
    }

    Account with(Holdings newHoldings) {
        return new Account(uid, id, inviter, registeredAt, registeredWith, partner, kyc, newHoldings);
    }
}
