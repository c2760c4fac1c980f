package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.KycStatus
import dev.partnerkit.client.users.Product
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.RawCapture
import io.micronaut.context.exceptions.BeanInstantiationException
import io.micronaut.context.exceptions.ConfigurationException
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.LocalDate
import java.util.concurrent.CompletionException

import static dev.partnerkit.contract.support.Arranged.at

@Title('What cannot be meant is refused where it is said, by name, value and rule')
class InputSpec extends Specification {

    static final Instant NOW = at('2026-06-17 12:00:00')
    static final Window FAR = Window.between(at('2026-06-01 00:00:00'), Instant.parse('+12026-01-01T00:00:00Z'))

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).clock({ NOW } as InstantSource).build()

    def setup() {
        server.answer(200, PreflightSpec.ANSWER)
        server.requests.clear()
    }

    def 'pages are counted from 1, leniently too: #number (issue 4 of 5, preflight)'() {
        expect:
        refusal { partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).calls { it.lenient(lenient) }.page(number) } == "page=$number is below 1; nearest: 1"
        refusal { partners.users().users(UserSearch.everybody()).calls { it.lenient(lenient) }.pageAsync(number).join() } == "page=$number is below 1; nearest: 1"

        where:
        [number, lenient] << [[0, -1, Integer.MIN_VALUE], [false, true]].combinations()
    }

    def 'a page far behind the last is asked for as it is (issue 4 of 5, preflight)'() {
        when:
        partners.affiliate().assets(AssetSearch.everybody().pageSize(100)).page(Integer.MAX_VALUE)
        partners.users().users(UserSearch.everybody().perPage(100)).page(Integer.MAX_VALUE)

        then:
        server.requests*.decodedQuery*.find(/(pageNo|last_record_number)=\d+/) == ['pageNo=2147483647', 'last_record_number=214748364600']
    }

    def 'nothing is null without being told: #message (issue 4 of 5, preflight)'() {
        when:
        said(partners)

        then:
        def refused = thrown(NullPointerException)
        refused.message == message
        server.requests.empty

        where:
        message                              | said
        'apiKey is null'                     | { PartnerClients.builder().affiliate(null, 'x') }
        'secretKey is null'                  | { PartnerClients.builder().affiliate('k', null) }
        'apiKey is null'                     | { PartnerClients.builder().users(null) }
        'name is null'                       | { PartnerClients.builder().users(null, 'k') }
        'zone is null'                       | { PartnerClients.builder().zone(null) }
        'clock is null'                      | { PartnerClients.builder().clock(null) }
        'limits are null'                    | { PartnerClients.builder().limits(null) }
        'listener is null'                   | { PartnerClients.builder().listener(null) }
        'settings of calls are null'         | { PartnerClients.builder().calls { null } }
        'settings are null'                  | { it.users().users(UserSearch.everybody()).calls { null } }
        'search is null'                     | { it.affiliate().invitedUsers(null) }
        'search is null'                     | { it.affiliate().kycResults(null) }
        'search is null'                     | { it.affiliate().assets(null) }
        'search is null'                     | { it.affiliate().teamUsers(null) }
        'search is null'                     | { it.users().users(null) }
        'registered is null'                 | { InvitedUserSearch.registered(null) }
        'registered is null'                 | { KycResultSearch.registered(null) }
        'registered is null'                 | { TeamUserSearch.registered(null) }
        'partnerUids is null'                | { TeamUserSearch.thisMonth().partnerUids(null) }
        'currency is null'                   | { AssetSearch.everybody().currency(null) }
        'sortOrder is null'                  | { UserSearch.everybody().sortOrder(null) }
        'the kycStatus of a product is null' | { UserSearch.everybody().kycStatus(Product.CRYPTO, null) }
        'the product of a kycStatus is null' | { UserSearch.everybody().kycStatus(null, KycStatus.APPROVED) }
    }

    def 'what is made of a page is something to wait for (client, Listing.eachPageAsync)'() {
        when:
        partners.users().users(UserSearch.everybody()).eachPageAsync { null }.join()

        then:
        def refused = thrown(CompletionException)
        refused.cause.message == 'the consumer returned null for a page, not a stage to wait for'
    }

    def 'a host is a host and no more: #address (contract, servers)'() {
        when:
        set(PartnerClients.builder(), URI.create(address))

        then:
        def refused = thrown(ConfigurationException)
        refused.message.startsWith("$name=$address is not the address of a host: ")

        where:
        [address, name, set] << [
            ['localhost:8080', 'nonsense', '//127.0.0.1:1', 'ftp://h', 'http://h/proxy', 'http://h?x=1', 'http://h#x', 'http:///', 'mailto:x'],
            [['affiliateHost', { it, host -> it.affiliateHost(host) }], ['usersHost', { it, host -> it.usersHost(host) }], ['sandbox', { it, host -> it.sandbox(host) }]],
        ].combinations { address, named -> [address, *named] }
    }

    def 'so it is when it is a property: #property #address (contract, servers)'() {
        given:
        def application = Application.start(Application.KEYS + [(property): address])

        when:
        application.getBean(client)

        then:
        def refused = thrown(BeanInstantiationException)
        refused.message.contains(property)
        refused.message.contains("=${shown ?: address} is not the address of a host: ")

        cleanup:
        application.close()

        where:
        client          | property                                    | address          | shown
        AffiliateClient | 'partner.sandbox'                           | 'nonsense'       | null
        UsersClient     | 'partner.sandbox'                           | 'localhost:8080' | null
        AffiliateClient | 'partner.sandbox'                           | 'http://a b'     | 'null'
        AffiliateClient | 'micronaut.http.services.coinw-partner.url' | 'http://h?x=1'   | null
        UsersClient     | 'micronaut.http.services.cryptofi-partner.url' | 'http://h/proxy' | null
    }

    def 'a setting that is none ends the start: #property=#value (client/docs/README.md)'() {
        when:
        Application.start(Application.KEYS + [("partner.client.$property" as String): value])

        then:
        def refused = thrown(BeanInstantiationException)
        refused.message.contains(message)

        where:
        property          | value      || message
        'drift'           | 'nonsense' || 'partner.client.drift=nonsense is not report or fail'
        'attempts'        | 'x'        || 'partner.client.attempts=x is not a whole number'
        'attempts'        | 0          || 'mostAttempts 0 is below 1'
        'attempt-timeout' | 'abc'      || 'partner.client.attempt-timeout=abc is not a time as in 15s'
        'total-timeout'   | '0s'       || 'total PT0S is not above zero'
        'lenient'         | 'maybe'    || 'partner.client.lenient=maybe is not true or false'
        'strict'          | 'ture'     || 'partner.client.strict=ture is not true or false'
        'limit-each'      | -1         || 'limits -1, 100 are below 0'
    }

    def 'years have four digits: #message (contract, parameters of time)'() {
        expect:
        refusal { listing(partners).page() } == message

        where:
        message                                                                               | listing
        'endTime=+12026-01-01T00:00:00Z is not within the years 0001 to 9999'                | { it.affiliate().invitedUsers(InvitedUserSearch.registered(FAR)) }
        'endTime=+12026-01-01T00:00:00Z is not within the years 0001 to 9999'                | { it.affiliate().kycResults(KycResultSearch.registered(FAR)) }
        'endTime=+12026-01-01T00:00:00Z is not within the years 0001 to 9999'                | { it.affiliate().teamUsers(TeamUserSearch.registered(FAR)) }
        'startTime=-1000000000-01-01T00:00:00Z is not within the years 0001 to 9999'         | { it.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(Instant.MIN, NOW))) }
        'startTime=-1000000000-01-01T00:00:00Z is not within the years 0001 to 9999'         | { it.affiliate().invitedUsers(InvitedUserSearch.registered(Window.last(Duration.ofSeconds(Long.MAX_VALUE)))) }
        'startTime=-1000000000-01-01T00:00:00Z is not within the years 0001 to 9999'         | { it.affiliate().assets(AssetSearch.everybody().from(Instant.MIN)) }
        'endTime=+1000000000-12-31T23:59:59.999999999Z is not within the years 0001 to 9999' | { it.affiliate().assets(AssetSearch.everybody().to(Instant.MAX)) }
        'created_at_start=-1000000000-01-01T00:00:00Z is not within the years 0001 to 9999'  | { it.users().users(UserSearch.everybody().createdFrom(Instant.MIN)) }
        'created_at_end=+12026-01-01T00:00:00Z is not within the years 0001 to 9999'         | { it.users().users(UserSearch.everybody().createdBefore(Instant.parse('+12026-01-01T00:00:00Z'))) }
    }

    def 'the ends of time are told as well (contract, parameters of time)'() {
        expect:
        refusal { partners.affiliate().invitedUsers(InvitedUserSearch.registered(window)).page() } =~ /^(start|end)Time=[+-]\d{9,10}-\d\d-\d\dT[\d:.]+Z is not within the years 0001 to 9999/

        where:
        window << [Window.between(Instant.MAX, Instant.MAX), Window.days(LocalDate.of(2026, 6, 1), LocalDate.MAX), Window.days(LocalDate.MIN, LocalDate.of(2026, 6, 1))]
    }

    def 'the last day that can be written is sent (contract, parameters of time)'() {
        when:
        partners.affiliate().invitedUsers(InvitedUserSearch.registered(Window.days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))).page()

        then:
        server.only.decodedQuery.contains('startTime=0001-01-01 00:00:00&endTime=9999-12-31 23:59:59')
    }

    def 'a range that lies in the future, or of which nothing is settled, is refused: #message (seed 003, precaution 4)'() {
        expect:
        refusal { asked(partners.affiliate().teamUsers(TeamUserSearch.registered(window))) } == message

        where:
        message                                                                                                              | window                                                              | asked
        'startTime=2026-06-19 00:00:00 is in the future, as is all behind it'                                                 | Window.days(LocalDate.of(2026, 6, 19), LocalDate.of(2026, 6, 21)) | { it.page() }
        'startTime=2026-06-17 11:59:59 is less than 5 seconds ago: nothing since then is settled; nearest: 2026-06-17 11:59:55' | Window.last(Duration.ofSeconds(1))                                  | { it.harvest() }
    }

    def 'what moved before the first moment of assets does not count (L10)'() {
        when:
        partners.affiliate().assets(AssetSearch.everybody().from(at('2026-06-01 00:00:00').plusMillis(900)).to(at('2026-06-02 00:00:00').plusMillis(900))).page()

        then:
        server.only.decodedQuery.contains('startTime=2026-06-01 00:00:01&endTime=2026-06-02 00:00:00')
    }

    def 'a product is one of those that are known, and a state is no blank: #message (L52)'() {
        expect:
        refusal { partners.users().users(search).page() } == message

        where:
        message                                                                   | search
        'product="nonsense" is none of [crypto, securities, robo, roth_ira]'      | UserSearch.everybody().product(new Product('nonsense'))
        'product="" is none of [crypto, securities, robo, roth_ira]'              | UserSearch.everybody().product(new Product(''))
        'crypto_kyc_status=" " is blank; leave it out instead'                    | UserSearch.everybody().kycStatus(Product.CRYPTO, new KycStatus(' '))
    }

    /** What was found wrong; nothing was sent. */
    private String refusal(Closure<?> asked) {
        try {
            asked()
            'nothing was wrong'
        } catch (InvalidRequestException e) {
            assert server.requests.empty && !e.byVendor()
            e.problems().join('; ')
        } catch (CompletionException e) {
            assert server.requests.empty
            (e.cause as InvalidRequestException).problems().join('; ')
        }
    }
}
