package dev.partnerkit.mock.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of an institution.
 *
 * @param accountId the partner's own id of the user
 * @param createdAt when the user was created
 * @param accounts one per product held
 */
public record Member(String accountId, Instant createdAt, List<Holding> accounts) {

    public Member {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account of one product.
     *
     * @param kycStatus state of the identity check; not a closed set (L53)
     * @param kycApprovedAt when it was approved, or null before
     */
    public record Holding(
            Product product, String kycStatus, @Nullable Instant kycApprovedAt, BigDecimal value) {}

    /** A kind of account. */
    public enum Product {
        CRYPTO,
        SECURITIES,
        ROBO,
        ROTH_IRA
    }
}
