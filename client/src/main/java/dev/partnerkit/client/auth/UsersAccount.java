package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.VendorClock;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who asks for the users of an institution: the partner's key. */
public final class UsersAccount implements PropagatedContextElement {

    private final String name;
    private final String settings;
    private final @Nullable Secret apiKey;
    private final VendorClock clock;

    /**
     * An account.
     *
     * @param name by which it is asked for
     * @param settings where its key is set, for messages
     * @param machine this machine's time
     */
    public UsersAccount(String name, String settings, @Nullable Secret apiKey, InstantSource machine) {
        this.name = name;
        this.settings = settings;
        this.apiKey = apiKey;
        this.clock = new VendorClock(machine);
    }

    /** The same, once its credentials are known to be whole. */
    public UsersAccount checked() {
        apiKey();
        return this;
    }

    public String name() {
        return name;
    }

    public VendorClock clock() {
        return clock;
    }

    /** The key by which the vendor knows this account. */
    public String apiKey() {
        return Secret.required(settings + "api-key", apiKey);
    }

    @Override
    public String toString() {
        return "users account " + name;
    }
}
