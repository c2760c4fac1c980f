package dev.partnerkit.client.limit;

import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.contract.Vendor;

/**
 * How many requests an account sends in a second at most.
 *
 * @param each of an operation whose page limits it; 0 for no limit
 * @param all affiliate operations together; 0 for no limit
 */
public record RateLimits(int each, int all) {

    /** What the vendor documents. */
    public static final RateLimits DOCUMENTED =
            new RateLimits(Documented.LIMITED_PER_SECOND, Documented.ALL_PER_SECOND);

    /** None, for a server without limits. */
    public static final RateLimits OFF = new RateLimits(0, 0);

    public RateLimits {
        if (each < 0 || all < 0) {
            throw new IllegalArgumentException("limits " + each + ", " + all + " are below 0");
        }
    }

    /** Of this operation alone; 0 for no limit. */
    int of(Operation operation) {
        return operation.isLimited() ? each : 0;
    }

    /** Of all operations of this vendor together; 0 for no limit. */
    int of(Vendor vendor) {
        return vendor == Vendor.COINW ? all : 0;
    }
}
