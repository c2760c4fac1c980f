package dev.partnerkit.client.auth;

import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the affiliate vendor: a key, the zone its times are in, and what is known of its clock.
 *
 * <p>An application's own account is {@code partner.coinw} with {@code api-key}, {@code secret-key} and {@code zone};
 * further ones stand under {@code partner.coinw.accounts.NAME}, and are injected by that name.
 */
@EachProperty(value = "partner.coinw.accounts", primary = AccountNames.OWN)
public final class AffiliateAccount implements PropagatedContextElement {

    private final String name;
    private final @Nullable Secret apiKey;
    private final @Nullable Secret secretKey;
    private final ZoneId zone;
    private final VendorClock clock;
    private volatile @Nullable Signer signer;

    /** An account by this machine's time; the zone is UTC+8 unless told (L13). */
    // The application's own credentials are asked for as secrets: what a placeholder resolves, the framework logs.
    @ConfigurationInject
    AffiliateAccount(
            @Parameter String name,
            @Nullable Secret apiKey,
            @Nullable Secret secretKey,
            @Nullable ZoneId zone,
            @Nullable @Property(name = "partner.coinw.api-key") Secret ownKey,
            @Nullable @Property(name = "partner.coinw.secret-key") Secret ownSecretKey) {
        this(
                name,
                AccountNames.orOwn(name, apiKey, ownKey),
                AccountNames.orOwn(name, secretKey, ownSecretKey),
                zone == null ? Documented.AFFILIATE_ZONE : zone,
                InstantSource.system());
    }

    /** An account by a clock of its own. */
    public AffiliateAccount(
            String name, @Nullable Secret apiKey, @Nullable Secret secretKey, ZoneId zone, InstantSource clock) {
        this.name = name;
        this.apiKey = apiKey;
        this.secretKey = secretKey;
        this.zone = zone;
        this.clock = new VendorClock(clock);
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
        return Secret.required(AccountNames.setting("coinw", name, "api-key"), apiKey);
    }

    Signer signer() {
        Signer ready = signer;
        if (ready == null) {
            ready = new Signer(Secret.required(AccountNames.setting("coinw", name, "secret-key"), secretKey));
            signer = ready;
        }
        return ready;
    }

    @Override
    public String toString() {
        return "affiliate account " + name;
    }
}
