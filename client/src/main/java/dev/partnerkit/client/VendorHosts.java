package dev.partnerkit.client;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * Where the vendors live, unless the application's own configuration says otherwise: it counts for less than any
 * other source of properties.
 *
 * <p>A base path has a property of its own, because the client drops a path that stands in a service's URL. Redirects
 * are not followed: a signed request must not be replayed to another host.
 */
@ContextConfigurer
public final class VendorHosts implements ApplicationContextConfigurer {

    // An application may set a service's "url" or its "urls". Both would be set if the default were the one and the
    // application's choice the other, and the default could win; so the default yields to each by name.
    private static final Map<String, Object> DEFAULTS = Map.of(
            "micronaut.http.services.coinw-partner.urls",
                    "${micronaut.http.services.coinw-partner.url:`https://api.coinw.com`}",
            "micronaut.http.services.coinw-partner.follow-redirects", false,
            "micronaut.http.services.cryptofi-partner.urls",
                    "${micronaut.http.services.cryptofi-partner.url:`https://partner-api.cryptofi-dev.com`}",
            "micronaut.http.services.cryptofi-partner.path", "/v1",
            "micronaut.http.services.cryptofi-partner.follow-redirects", false);

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("partner-api-client", DEFAULTS, Integer.MIN_VALUE));
    }
}
