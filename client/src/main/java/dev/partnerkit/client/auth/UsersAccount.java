package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.VendorClock;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for the users of an institution: the partner's key.
 *
 * <p>An application's own account is {@code partner.cryptofi} with {@code api-key}; further ones stand under
 * {@code partner.cryptofi.accounts.NAME}, and are injected by that name.
 */
@EachProperty(value = "partner.cryptofi.accounts", primary = AccountNames.OWN)
public final class UsersAccount implements PropagatedContextElement {

    private final String name;
    private final @Nullable Secret apiKey;
    private final VendorClock clock;

    /** An account by this machine's time. */
    @ConfigurationInject
    UsersAccount(
            @Parameter String name,
            @Nullable Secret apiKey,
            @Nullable @Property(name = "partner.cryptofi.api-key") Secret ownKey) {
        this(name, AccountNames.orOwn(name, apiKey, ownKey), InstantSource.system());
    }

    /** An account by a clock of its own. */
    public UsersAccount(String name, @Nullable Secret apiKey, InstantSource clock) {
        this.name = name;
        this.apiKey = apiKey;
        this.clock = new VendorClock(clock);
    }

    /** The same, once its key is known to be whole. */
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
        return Secret.required(AccountNames.setting("cryptofi", name, "api-key"), apiKey);
    }

    @Override
    public String toString() {
        return "users account " + name;
    }
}
