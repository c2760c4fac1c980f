package dev.partnerkit.client.auth;

import dev.partnerkit.client.time.VendorClock;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Property;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for the users of an institution: the partner's key.
 *
 * <p>An application's own account is {@code partner.cryptofi} with {@code api-key}; further ones stand under
 * {@code partner.cryptofi.accounts.NAME}, and are injected by that name.
 */
@EachProperty(value = "partner.cryptofi.accounts", primary = Accounts.OWN)
public final class UsersAccount implements Account {

    private final String name;
    private final @Nullable Secret apiKey;
    private final VendorClock clock;

    /** An account by this machine's time. */
    @ConfigurationInject
    UsersAccount(
            @Parameter String name,
            @Nullable Secret apiKey,
            @Nullable @Property(name = "partner.cryptofi.api-key") Secret ownKey) {
        this(name, Accounts.orOwn(name, apiKey, ownKey), InstantSource.system());
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

    @Override
    public String name() {
        return name;
    }

    @Override
    public VendorClock clock() {
        return clock;
    }

    @Override
    public String apiKey() {
        return Secret.required(Accounts.setting("cryptofi", name, "api-key"), apiKey);
    }

    @Override
    public String toString() {
        return "users account " + name;
    }
}
