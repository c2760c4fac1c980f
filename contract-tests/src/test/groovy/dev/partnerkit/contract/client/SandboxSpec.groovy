package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.auth.HostGuard
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.mock.seed.Documents
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('A mock in place of the vendors, and no call to the world outside')
class SandboxSpec extends Specification {

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    def setup() {
        server.answer(200, PreflightSpec.ANSWER)
        server.requests.clear()
    }

    def 'clients of a sandbox open the documented world of a mock without any key (issue 4 of 5, sandbox)'() {
        given:
        def partners = PartnerClients.sandbox(Mock.SERVER.url())

        expect:
        partners.affiliate().assets(AssetSearch.everybody()).page().rows()*.uid().contains(12345678L)
        partners.users().users(UserSearch.everybody()).page().rows()*.userAccountId() == ['member-001']

        cleanup:
        partners.close()
    }

    def 'accounts that are set are those that call, in the sandbox too (issue 4 of 5, sandbox)'() {
        given:
        def partners = PartnerClients.builder().sandbox(server.url).affiliate('my-key', 'my-secret').build()

        when:
        partners.affiliate().assets(AssetSearch.everybody()).page()
        partners.users().users(UserSearch.everybody()).page()

        then:
        server.requests*.headers.collect { it.api_key ?: it.'x-api-key' } == ['my-key', Documents.PARTNER_KEY]

        cleanup:
        partners.close()
    }

    def 'an application calls the mock that one property names, for both vendors (issue 4 of 5, sandbox)'() {
        given:
        def application = Application.start(Application.KEYS + ['partner.sandbox': server.url as String])

        when:
        application.getBean(AffiliateClient).invitedUsers(InvitedUserSearch.thisMonth()).page()
        application.getBean(UsersClient).users(UserSearch.everybody()).page()

        then:
        server.requests*.path == ['/api/v3/patener/openapi/v1/partner/invitation/user/list', '/v1/users/']

        cleanup:
        application.close()
    }

    def 'where real hosts are forbidden, a call to #host of #vendor leaves not (issue 4 of 5, guard)'() {
        given: 'a proxy that would take everything'
        def application = Application.start(Application.KEYS + [(HostGuard.SWITCH): true] + ['coinw-partner', 'cryptofi-partner'].collectMany {
            ["micronaut.http.services.${it}.url": host, "micronaut.http.services.${it}.proxy-type": 'http',
                "micronaut.http.services.${it}.proxy-address": server.url.authority].entrySet()
        }.collectEntries { [it.key as String, it.value] })

        when:
        vendor == 'affiliates' ? application.getBean(AffiliateClient).invitedUsers(InvitedUserSearch.thisMonth()).page()
            : application.getBean(UsersClient).users(UserSearch.everybody()).page()

        then:
        def refused = thrown(IllegalStateException)
        refused.message.contains(HostGuard.SWITCH) && refused.message.contains(URI.create(host).host)
        server.requests.empty

        cleanup:
        application.close()

        where:
        [vendor, host] << [['affiliates', 'users'], ['https://api.coinw.com', 'http://8.8.8.8', 'http://172.32.0.1', 'http://example.com:8080']].combinations()
    }

    def 'the guard knows #host for #kind (issue 4 of 5, guard)'() {
        when:
        def refused = false
        try {
            HostGuard.check(true, URI.create("http://$host/"))
        } catch (IllegalStateException ignored) {
            refused = true
        }

        then:
        refused == (kind == 'foreign')
        HostGuard.check(false, URI.create("http://$host/")) == null
        HostGuard.check(null, URI.create("http://$host/")) == null

        where:
        host                     | kind
        'localhost'              | 'one of us'
        'mock'                   | 'one of us'
        'mock.internal'          | 'one of us'
        '127.0.0.1'              | 'one of us'
        '127.200.3.4'            | 'one of us'
        '10.1.2.3'               | 'one of us'
        '192.168.0.9'            | 'one of us'
        '172.16.0.1'             | 'one of us'
        '172.31.255.255'         | 'one of us'
        '[::1]'                  | 'one of us'
        '172.15.0.1'             | 'foreign'
        '172.32.0.1'             | 'foreign'
        '192.169.0.1'            | 'foreign'
        '11.0.0.1'               | 'foreign'
        '10.example.com'         | 'foreign'
        '127.0.0.1.example.com'  | 'foreign'
        'localhost.example.com'  | 'foreign'
        'api.coinw.com'          | 'foreign'
        '[2001:db8::1]'          | 'foreign'
    }

    def 'a program forbids real hosts by itself (issue 4 of 5, guard)'() {
        given:
        def partners = PartnerClients.builder().affiliate('my-key', 'my-secret').forbidRealHosts().build()

        when:
        partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def refused = thrown(IllegalStateException)
        refused.message.contains('api.coinw.com')

        cleanup:
        partners.close()
    }
}
