package dev.partnerkit.client.setup;

import static java.util.Objects.requireNonNull;

import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.AffiliateClient;
import dev.partnerkit.client.auth.Accounts;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.auth.HostGuard;
import dev.partnerkit.client.auth.Secret;
import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Core;
import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Vendor;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.users.UsersClient;
import dev.partnerkit.client.watch.PartnerListener;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.http.client.ServiceHttpClientConfiguration;
import io.micronaut.http.ssl.SslConfiguration;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sets up the clients of a program. Whatever is not set is as usual; at least one account has to be. */
public final class PartnerClientsBuilder {

    // Those of the documented world of a mock server; they open nothing else.
    private static final Map.Entry<Secret, Secret> SANDBOX_KEYS =
            Map.entry(Secret.of("test-api-key-0001"), Secret.of("test-secret-key-ABCDEF0123456789"));
    private static final Secret SANDBOX_PARTNER_KEY = Secret.of("test-partner-key-0001");

    private static final List<String> PASSWORDS =
            List.of("proxy-password", "ssl.trust-store.password", "ssl.key-store.password", "ssl.key.password");

    // The key and the secret of each.
    private final Map<String, Map.Entry<Secret, Secret>> affiliates = new LinkedHashMap<>();
    private final Map<String, Secret> users = new LinkedHashMap<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<PartnerListener> listeners = new ArrayList<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private ZoneId zone = Documented.AFFILIATE_ZONE;
    private InstantSource clock = InstantSource.system();
    private RateLimits limits = RateLimits.DOCUMENTED;
    private CallSettings settings = CallSettings.USUAL;
    private boolean sandbox;

    /** The affiliate account of these credentials. */
    public PartnerClientsBuilder affiliate(String apiKey, String secretKey) {
        return affiliate(Accounts.OWN, apiKey, secretKey);
    }

    /** One more affiliate account, by a name. */
    public PartnerClientsBuilder affiliate(String name, String apiKey, String secretKey) {
        affiliates.put(
                named(name),
                Map.entry(
                        Secret.of(requireNonNull(apiKey, "apiKey is null")),
                        Secret.of(requireNonNull(secretKey, "secretKey is null"))));
        return this;
    }

    /** The users list that this key opens. */
    public PartnerClientsBuilder users(String apiKey) {
        return users(Accounts.OWN, apiKey);
    }

    /** One more users list, by a name. */
    public PartnerClientsBuilder users(String name, String apiKey) {
        users.put(named(name), Secret.of(requireNonNull(apiKey, "apiKey is null")));
        return this;
    }

    private static String named(String name) {
        if (requireNonNull(name, "name is null").isBlank()) {
            throw new IllegalArgumentException("name \"" + name + "\" of an account is blank");
        }
        return name;
    }

    /** The zone of the affiliate vendor's times, which its pages do not tell; UTC+8 unless set (L13). */
    public PartnerClientsBuilder zone(ZoneId ofAffiliateTimes) {
        zone = requireNonNull(ofAffiliateTimes, "zone is null");
        return this;
    }

    /** How calls are made. */
    public PartnerClientsBuilder calls(UnaryOperator<CallSettings> change) {
        settings = requireNonNull(change.apply(settings), "settings of calls are null");
        return this;
    }

    /** How often the vendors are asked at most. */
    public PartnerClientsBuilder limits(RateLimits most) {
        limits = requireNonNull(most, "limits are null");
        return this;
    }

    /** Adds somebody who hears of what clients do. */
    public PartnerClientsBuilder listener(PartnerListener listener) {
        listeners.add(requireNonNull(listener, "listener is null"));
        return this;
    }

    /** The time of day, in place of this machine's: for tests in which it stands still. */
    public PartnerClientsBuilder clock(InstantSource source) {
        clock = requireNonNull(source, "clock is null");
        return this;
    }

    /** A host in place of the affiliate vendor's own. */
    public PartnerClientsBuilder affiliateHost(URI host) {
        return http(
                Vendor.COINW, "url", HostGuard.address("affiliateHost", host).toString());
    }

    /** A host in place of the documented one of the users list. */
    public PartnerClientsBuilder usersHost(URI host) {
        return http(Vendor.CRYPTOFI, "url", HostGuard.address("usersHost", host).toString());
    }

    /**
     * A mock server in place of both vendors. Accounts that are not set are those of its documented world, and no other
     * host than one of this machine or its neighbours is called.
     */
    public PartnerClientsBuilder sandbox(URI mock) {
        properties.put(VendorHosts.SANDBOX, HostGuard.address("sandbox", mock).toString());
        sandbox = true;
        return forbidRealHosts();
    }

    /** Refuses to call hosts of the world outside: for tests. */
    public PartnerClientsBuilder forbidRealHosts() {
        properties.put(HostGuard.SWITCH, true);
        return this;
    }

    /** An HTTP proxy for both vendors. */
    public PartnerClientsBuilder proxy(InetSocketAddress proxy) {
        return http("proxy-type", "http").http("proxy-address", proxy.getHostString() + ":" + proxy.getPort());
    }

    /**
     * Any other HTTP setting of both vendors, as it stands under {@code micronaut.http.services.*} in an application:
     * {@code ssl.trust-store.path}, {@code max-content-length}, {@code connect-timeout} and many more.
     */
    public PartnerClientsBuilder http(String setting, Object value) {
        requireNonNull(value, setting + " is null");
        String name = NameUtils.hyphenate(setting);
        if (PASSWORDS.contains(name)) {
            passwords.put(name, value.toString());
            return this;
        }
        for (Vendor vendor : Vendor.values()) {
            http(vendor, setting, value);
        }
        return this;
    }

    private PartnerClientsBuilder http(Vendor vendor, String setting, Object value) {
        properties.put("micronaut.http.services." + vendor.serviceId() + "." + setting, value);
        return this;
    }

    public PartnerClients build() {
        if (sandbox) {
            affiliates.putIfAbsent(Accounts.OWN, SANDBOX_KEYS);
            users.putIfAbsent(Accounts.OWN, SANDBOX_PARTNER_KEY);
        }
        if (affiliates.isEmpty() && users.isEmpty()) {
            throw new IllegalStateException("no account is set: call affiliate(apiKey, secretKey) or users(apiKey)");
        }
        ApplicationContext context = Alone.start(properties);
        try {
            for (Vendor vendor : Vendor.values()) {
                for (Map.Entry<String, String> password : passwords.entrySet()) {
                    set(service(context, vendor), password.getKey(), password.getValue());
                }
            }
            return with(context);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private PartnerClients with(ApplicationContext context) {
        Calls calls = new Calls(Core.of(settings, limits, listeners));
        Map<String, AffiliateClient> affiliateClients = new LinkedHashMap<>();
        affiliates.forEach((name, keys) -> affiliateClients.put(
                name,
                new AffiliateClient(
                        new AffiliateAccount(name, keys.getKey(), keys.getValue(), zone, clock).checked(),
                        context.getBean(AffiliateApi.class),
                        calls,
                        service(context, Vendor.COINW))));
        Map<String, UsersClient> usersClients = new LinkedHashMap<>();
        users.forEach((name, apiKey) -> usersClients.put(
                name,
                new UsersClient(
                        new UsersAccount(name, apiKey, clock).checked(),
                        context.getBean(UsersApi.class),
                        calls,
                        service(context, Vendor.CRYPTOFI))));
        return new PartnerClients(affiliateClients, usersClients, calls, context);
    }

    // Not as a property: those the framework logs at TRACE.
    private static void set(ServiceHttpClientConfiguration service, String setting, String password) {
        SslConfiguration ssl = service.getSslConfiguration();
        if (setting.startsWith("proxy")) {
            service.setProxyPassword(password);
        } else if (setting.contains("trust")) {
            ssl.getTrustStore().setPassword(password);
        } else if (setting.contains("store")) {
            ssl.getKeyStore().setPassword(password);
        } else {
            ssl.getKey().setPassword(password);
        }
    }

    private static ServiceHttpClientConfiguration service(ApplicationContext context, Vendor vendor) {
        return context.getBean(ServiceHttpClientConfiguration.class, Qualifiers.byName(vendor.serviceId()));
    }
}
