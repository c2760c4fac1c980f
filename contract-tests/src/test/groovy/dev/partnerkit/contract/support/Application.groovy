package dev.partnerkit.contract.support

import dev.partnerkit.mock.seed.Documents
import io.micronaut.context.ApplicationContext
import io.micronaut.context.env.PropertySource

/** An application that has nothing but the clients, as a user of them might configure it. */
class Application {

    /** Keys of the right form. */
    static final Map<String, String> KEYS = [
        'partner.coinw.api-key'   : Documents.KEY.apiKey(),
        'partner.coinw.secret-key': Documents.KEY.secret(),
        'partner.cryptofi.api-key': Documents.PARTNER_KEY,
    ].asImmutable()

    /** Both vendors at one address. */
    static Map<String, String> at(URI url) {
        ['coinw-partner', 'cryptofi-partner'].collectEntries { ["micronaut.http.services.${it}.url" as String, url as String] }
    }

    static ApplicationContext start(Map<String, ?> properties) {
        start(PropertySource.of(PropertySource.CONTEXT, properties as Map<String, Object>))
    }

    /** The mock's own configuration, which lies on the class path of the tests, does not count. */
    static ApplicationContext start(PropertySource... configuration) {
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .enableDefaultPropertySources(false)
            .propertySources(configuration)
            .start()
    }
}
