package dev.partnerkit.client.auth;

import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the affiliate vendor: a key, the zone its times are in, and what is known of its clock.
 *
 * <p>An application's own account is {@code partner.coinw} with {@code api-key}, {@code secret-key} and {@code zone};
 * further ones stand under {@code partner.coinw.accounts.NAME}, and are injected by that name.
 */
@EachProperty(value = "partner.coinw.accounts", primary = Accounts.OWN)
public final class AffiliateAccount implements Account {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String name;
    private final @Nullable Secret apiKey;
    private final @Nullable Secret secretKey;
    private final ZoneId zone;
    private final VendorClock clock;
    private volatile @Nullable Signer signer;

    /** An account by this machine's time; the zone is UTC+8 unless told (L13). */
    @ConfigurationInject
    public AffiliateAccount(
            @Parameter String name, @Nullable Secret apiKey, @Nullable Secret secretKey, @Nullable ZoneId zone) {
        this(name, apiKey, secretKey, zone == null ? Documented.AFFILIATE_ZONE : zone, InstantSource.system());
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

    @Override
    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    @Override
    public VendorClock clock() {
        return clock;
    }

    @Override
    public String apiKey() {
        return Secret.required(Accounts.setting("coinw", name, "api-key"), apiKey);
    }

    /** The vendor's time, in its zone. */
    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** A moment as the vendor writes it. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    Signer signer() {
        Signer ready = signer;
        if (ready == null) {
            ready = new Signer(Secret.required(Accounts.setting("coinw", name, "secret-key"), secretKey));
            signer = ready;
        }
        return ready;
    }

    @Override
    public String toString() {
        return "affiliate account " + name;
    }
}
