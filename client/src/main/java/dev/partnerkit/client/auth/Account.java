package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.VendorClock;
import io.micronaut.core.propagation.PropagatedContextElement;

/** Who asks a vendor. */
public interface Account extends PropagatedContextElement {

    String name();

    /** The key by which the vendor knows it. */
    String apiKey();

    /** What is known of the vendor's time. */
    VendorClock clock();
}
