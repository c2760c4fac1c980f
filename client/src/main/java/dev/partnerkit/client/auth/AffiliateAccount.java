package dev.partnerkit.client.auth;

import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Property;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the affiliate vendor: a key, the zone its times are in, and what is known of its clock.
 *
 * <p>An application's own account is {@code partner.coinw} with {@code api-key}, {@code secret-key} and {@code zone};
 * further ones stand under {@code partner.coinw.accounts.NAME}, and are injected by that name.
 */
@EachProperty(value = "partner.coinw.accounts", primary = Accounts.OWN)
public final class AffiliateAccount implements Account {

    private static final int MOST_OF_A_TIME = "2026-06-01 00:00:00".length();

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
                Accounts.orOwn(name, apiKey, ownKey),
                Accounts.orOwn(name, secretKey, ownSecretKey),
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

    /** A moment as the vendor writes it; a formatter would take 1 KB for the two of a call. */
    public String time(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        StringBuilder text =
                new StringBuilder(MOST_OF_A_TIME).append(local.toLocalDate()).append(' ');
        two(text, local.getHour()).append(':');
        two(text, local.getMinute()).append(':');
        return two(text, local.getSecond()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
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
