package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.auth.AffiliateAccount
import dev.partnerkit.client.auth.UsersAccount
import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.mock.seed.Documents
import io.micronaut.context.ApplicationContext
import io.micronaut.context.exceptions.ConfigurationException
import io.micronaut.http.annotation.Get
import io.micronaut.http.client.HttpClient
import io.micronaut.http.client.annotation.Client
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

import java.util.concurrent.ExecutionException

@Title('Where the credentials of the clients go, and where they do not')
class CredentialsSpec extends Specification {

    @AutoCleanup
    RawCapture server = new RawCapture()

    @AutoCleanup
    ApplicationContext application

    def 'without #property, or with a blank one, no request leaves and the message names it (contract, security)'() {
        given:
        application = Application.start(Application.at(server.url) + (Application.KEYS + [(property): value]).findAll { it.value != null })

        when:
        call(application)

        then:
        def refusal = thrown(ExecutionException)
        refusal.cause instanceof ConfigurationException
        refusal.cause.message.contains(property)
        server.requests.empty

        where:
        [property, call, value] << [
            ['partner.coinw.api-key', { askAffiliate(it) }],
            ['partner.coinw.secret-key', { askAffiliate(it) }],
            ['partner.cryptofi.api-key', { askUsers(it) }],
        ].collectMany { row -> [null, '', '  '].collect { row + it } }
    }

    def 'an account has a name (issue 4 of 5, two doors)'() {
        when:
        PartnerClients.builder().affiliate(name, 'k', 's')

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == "name \"$name\" of an account is blank"

        where:
        name << ['', ' ']
    }

    def 'one vendor needs no key of the other (contract, security)'() {
        given:
        application = Application.start(Application.at(server.url) + Application.KEYS.findAll { it.key.contains(vendor) })

        when:
        call(application)

        then:
        server.requests.size() == 1

        where:
        vendor     | call
        'coinw'    | { askAffiliate(it) }
        'cryptofi' | { askUsers(it) }
    }

    def 'the text of credentials shows none of them (contract, securitySchemes)'() {
        given:
        application = Application.start(Application.KEYS)

        expect:
        Application.KEYS.values().every { !application.getBean(type).toString().contains(it) }

        where:
        type << [AffiliateAccount, UsersAccount]
    }

    def 'other HTTP clients of the application carry nothing of ours (contract, security)'() {
        given:
        application = Application.start(Application.KEYS + Application.at(server.url) +
            ['micronaut.http.services.another.url': server.url])

        when:
        application.getBean(Another).get()
        application.createBean(HttpClient, server.url.toURL()).toBlocking().retrieve('/api/v3/anything')

        then:
        server.requests*.path == ['/anything', '/api/v3/anything']
        server.requests.every { it.headers.keySet().disjoint(['api_key', 'timestamp', 'sign', 'x-api-key']) }
    }

    def 'a redirect is not followed, so that credentials stay with the host they are for (contract, 307 of #vendor)'() {
        given:
        def elsewhere = new RawCapture()
        server.answer(307, '', [Location: "$elsewhere.url/v1/users/"])
        application = Application.start(Application.KEYS + Application.at(server.url))

        expect:
        call(application).code() == 307
        server.requests.size() == 1
        elsewhere.requests.empty

        cleanup:
        elsewhere.close()

        where:
        vendor     | call
        'coinw'    | { askAffiliate(it) }
        'cryptofi' | { askUsers(it) }
    }

    private static askAffiliate(ApplicationContext application) {
        application.getBean(AffiliateApi).listInvitedUsers(null, null, null, null, null, null).get()
    }

    private static askUsers(ApplicationContext application) {
        application.getBean(UsersApi).listUsers(*([null] * 12)).get()
    }

    /** A client of the same application for somebody else's service. */
    @Client('another')
    static interface Another {

        @Get('/anything')
        String get()
    }
}
