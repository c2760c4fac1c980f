package dev.partnerkit.contract.client

import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.RawCapture
import io.micronaut.context.ApplicationContext
import io.micronaut.context.env.PropertySource
import io.micronaut.context.env.PropertySource.PropertyConvention
import io.micronaut.http.client.ServiceHttpClientConfiguration
import io.micronaut.inject.qualifiers.Qualifiers
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

@Title('Which hosts the clients call')
class VendorHostsSpec extends Specification {

    @AutoCleanup
    RawCapture server = new RawCapture()

    @AutoCleanup
    ApplicationContext application

    def 'unless told otherwise, #service is where the contract says (contract, servers of #path; L61)'() {
        given:
        application = Application.start([:])
        def configured = application.getBean(ServiceHttpClientConfiguration, Qualifiers.byName(service))

        expect:
        configured.urls.collect { "$it${configured.path.orElse('')}" as String } == Contract.API.paths[path].servers*.url

        where:
        service            | path
        'coinw-partner'    | '/api/v3/patener/openapi/v1/partner/invitation/user/list'
        'cryptofi-partner' | '/users/'
    }

    def 'an address of the application\'s own replaces scheme, host and port and nothing else, set as #form (contract, servers)'() {
        given:
        application = Application.start(PropertySource.of(Application.KEYS), source(server.url as String))

        when:
        application.getBean(AffiliateApi).listInvitedUsers(null, null, null, null, null, null).join()
        application.getBean(UsersApi).listUsers(*([null] * 12)).join()

        then:
        server.requests*.path == ['/api/v3/patener/openapi/v1/partner/invitation/user/list', '/v1/users/']

        where:
        form                   | source
        'url'                  | { both('micronaut.http.services.%s.url', it) }
        'urls'                 | { both('micronaut.http.services.%s.urls', [it]) }
        'urls, one by one'     | { both('micronaut.http.services.%s.urls[0]', it) }
        'configuration file'   | { both('micronaut.http.services.%s.url', it, -300) }
        'environment variable' | { environment('MICRONAUT_HTTP_SERVICES_%s_URL', it) }
    }

    def 'a base path of the application\'s own replaces the vendor\'s (contract, servers)'() {
        given:
        application = Application.start(Application.KEYS + Application.at(server.url) +
            ['micronaut.http.services.cryptofi-partner.path': '/sandbox/v2'])

        when:
        application.getBean(UsersApi).listUsers(*([null] * 12)).join()

        then:
        server.only.path == '/sandbox/v2/users/'
    }

    private static PropertySource both(String property, Object value, int order = 0) {
        PropertySource.of('own', ['coinw-partner', 'cryptofi-partner'].collectEntries {
            [property.formatted(it), value]
        }, order)
    }

    private static PropertySource environment(String variable, String value) {
        PropertySource.of('own', ['COINW_PARTNER', 'CRYPTOFI_PARTNER'].collectEntries {
            [variable.formatted(it), value]
        }, PropertyConvention.ENVIRONMENT_VARIABLE)
    }
}
