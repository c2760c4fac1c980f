package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.VendorClock;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who asks the affiliate vendor: a key, the zone its times are in, and what is known of its clock. */
public final class AffiliateAccount implements PropagatedContextElement {

    private final String name;
    private final String settings;
    private final AffiliateCredentials credentials;
    private final ZoneId zone;
    private final VendorClock clock;
    private volatile @Nullable Signer signer;

    /**
     * An account.
     *
     * @param name by which it is asked for
     * @param settings where its credentials are set, for messages
     * @param zone of the vendor's times
     * @param machine this machine's time
     */
    public AffiliateAccount(
            String name, String settings, AffiliateCredentials credentials, ZoneId zone, InstantSource machine) {
        this.name = name;
        this.settings = settings;
        this.credentials = credentials;
        this.zone = zone;
        this.clock = new VendorClock(machine);
    }

    /** The same, once its credentials are known to be whole. */
    public AffiliateAccount checked() {
        apiKey();
        signer();
        return this;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public VendorClock clock() {
        return clock;
    }

    /** The key by which the vendor knows this account. */
    public String apiKey() {
        return Secret.required(settings + "api-key", credentials.apiKey());
    }

    Signer signer() {
        Signer ready = signer;
        if (ready == null) {
            ready = new Signer(Secret.required(settings + "secret-key", credentials.secretKey()));
            signer = ready;
        }
        return ready;
    }

    @Override
    public String toString() {
        return "affiliate account " + name;
    }
}
