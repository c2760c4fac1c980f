package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.Accounts;
import dev.partnerkit.client.auth.Secret;
import dev.partnerkit.client.contract.Documented;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.convert.MutableConversionService;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the vendors live and how their services are called, unless the application's own configuration says otherwise:
 * it counts for less than any other source of properties.
 *
 * <p>A base path has a property of its own, because the client drops a path that stands in a service's URL. Redirects
 * are not followed: a signed request must not be replayed to another host. The read timeout is no more than a stop
 * behind the one of each attempt, which {@code partner.client.attempt-timeout} sets.
 */
@ContextConfigurer
public final class VendorHosts implements ApplicationContextConfigurer {

    /** A mock server in place of both vendors. */
    static final String SANDBOX = "partner.sandbox";

    // An application may set a service's "url" or its "urls". Both would be set if the default were the one and the
    // application's choice the other, and the default could win; so the default yields to each by name.
    private static final Map<String, Object> DEFAULTS = defaults(
            Map.of(
                    "coinw-partner",
                    "https://api.coinw.com",
                    "cryptofi-partner",
                    "https://partner-api.cryptofi-dev.com"),
            Map.of("cryptofi-partner.path", "/v1"));

    private static Map<String, Object> defaults(Map<String, String> hosts, Map<String, String> more) {
        Map<String, Object> all = new HashMap<>();
        hosts.forEach((service, host) -> {
            String of = "micronaut.http.services." + service + ".";
            all.put("partner.host." + service, host);
            // The first of them that is set; behind the last stands a default that is never needed.
            all.put(of + "urls", "${" + of + "url:" + SANDBOX + ":partner.host." + service + ":none}");
            all.put(of + "follow-redirects", false);
            all.put(of + "connect-timeout", "5s");
            all.put(of + "read-timeout", "60s");
        });
        // An application's own account is one of the accounts that have a name.
        all.put("partner.cryptofi.accounts." + Accounts.OWN + ".own", true);
        all.put(
                "partner.coinw.accounts." + Accounts.OWN + ".zone",
                "${partner.coinw.zone:`" + Documented.AFFILIATE_ZONE + "`}");
        more.forEach((name, value) -> all.put("micronaut.http.services." + name, value));
        return Map.copyOf(all);
    }

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("partner-api-client", DEFAULTS, Integer.MIN_VALUE));
    }

    // What is a secret from the start is one in the log as well, where the framework writes what it resolves at TRACE.
    @Override
    public void configure(ApplicationContext context) {
        if (context.getConversionService() instanceof MutableConversionService conversions) {
            conversions.addConverter(CharSequence.class, Secret.class, text -> Secret.of(text.toString()));
        }
    }
}
