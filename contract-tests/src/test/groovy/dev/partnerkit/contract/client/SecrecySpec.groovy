package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.auth.AffiliateAccount
import dev.partnerkit.client.auth.Secret
import dev.partnerkit.client.auth.UsersAccount
import dev.partnerkit.client.error.PartnerException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.listing.Listing
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.Overheard
import dev.partnerkit.contract.support.RawCapture
import io.micronaut.context.exceptions.ConfigurationException
import io.micronaut.http.client.ServiceHttpClientConfiguration
import io.micronaut.inject.qualifiers.Qualifiers
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('No key, secret or signature is told anywhere')
class SecrecySpec extends Specification {

    static final List<String> SECRETS = ['Key-7f3a9c51e2', 'Secret-b84d06fe17c2', 'Partner-5c2e91aa08d4']
    static final List<List> ANSWERS = [
        [200, '''{"code": "200", "msg": "success", "traceId": "x", "data": {"total": 1, "list": [{"uid": 7, "registerTime": "2026-06-01 00:00:00"}]},
            "items": [], "total_records": 0, "last_record_number": 0, "per_page": 25}''', [:]],
        [200, '{"code": 6000, "message": "require authentication", "retry": false, "success": false}', [:]],
        [200, '{"code": 6001, "message": "Invalid signature", "retry": false, "success": false}', [Date: 'Mon, 01 Jun 2026 00:00:00 GMT']],
        [200, '{"code": 29001, "msg": "too many requests"}', ['Retry-After': '0']],
        [401, '{"detail": "Not authenticated"}', [:]],
        [403, '{"code": 6003, "message": "require more permission", "retry": false, "success": false}', [:]],
        [422, '{"detail": [{"type": "int_parsing", "loc": ["query", "per_page"], "msg": "x", "input": "y"}]}', [:]],
        [429, '', ['Retry-After': '0']],
        [503, 'gone', ['Retry-After': '0']],
        [307, '', [Location: 'http://127.0.0.1:1/elsewhere']],
        [200, '<html>hello</html>', ['Content-Type': 'text/html']],
        [200, '{"code": "200", "data": ', [:]],
        [200, '{"code": "200", "msg": "success", "data": {"list": [{"uid": "no"}], "total": "many"}}', [:]],
        [200, 'x' * 10_000, [:]],
    ]

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    def 'not in the whole log at TRACE, not in a message, not in a text of anything (issue 4 of 5, hygiene)'() {
        given:
        def log = new Overheard()
        def texts = []

        when: 'all that can happen happens, through both doors'
        def application = Application.start(Application.at(server.url) + ['partner.coinw.api-key': SECRETS[0],
            'partner.coinw.secret-key': SECRETS[1], 'partner.cryptofi.api-key': SECRETS[2],
            'partner.client.limit-each': 0, 'partner.coinw.accounts.second.api-key': SECRETS[0], 'partner.coinw.accounts.second.secret-key': SECRETS[1]])
        def partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF)
            .affiliate(SECRETS[0], SECRETS[1]).affiliate('second', SECRETS[0], SECRETS[1]).users(SECRETS[2]).http('max-content-length', 5000).listener { texts << it }.build()
        [[partners.affiliate('second'), partners.users()], [application.getBean(AffiliateClient), application.getBean(UsersClient)]].each { affiliate, users ->
            texts << affiliate << users
            ANSWERS.each { status, body, headers ->
                server.answer(status, body, headers)
                listings(affiliate, users).each { texts << it << it.harvest() << asked(it) }
            }
            texts << listings(affiliate, users).first().explainSignature()
        }
        texts << partners << partners.drift().all() << partners.drift().toOverlay()
        texts << application.getBean(AffiliateAccount) << application.getBean(UsersAccount) << Secret.of(SECRETS[1])
        server.close()
        texts << asked(partners.affiliate().assets(AssetSearch.everybody()))
        partners.close()
        application.close()
        log.close()

        then: 'there was something to find'
        def signatures = server.requests*.headers*.sign.findAll() as Set
        signatures.size() > 40
        server.requests*.headers*.api_key.contains(SECRETS[0])
        server.requests*.headers*.'x-api-key'.contains(SECRETS[2])
        ['io.micronaut', 'io.netty', 'dev.partnerkit.client'].every { name -> log.lines.any { it.startsWith(name) } }
        log.lines.any { it.contains('/invitation/user/list') && it.startsWith('io.micronaut') }
        texts.size() > 150

        and: 'nothing was found'
        def told = log.lines + texts.collect { written(it) }
        leaks(told, SECRETS + signatures).take(8) == []
    }

    def 'a credential of the wrong form is refused without being shown: #form (issue 4 of 5, hygiene)'() {
        when:
        PartnerClients.builder().sandbox(server.url).affiliate(key, secret).users(partner).build()

        then:
        def refused = thrown(ConfigurationException)
        SECRETS.every { !written(refused).contains(it) && !written(refused).contains(it.drop(4)) }

        where:
        form              | key               | secret                  | partner
        'a line end'      | SECRETS[0] + '\n' | SECRETS[1]              | SECRETS[2]
        'a blank inside'  | SECRETS[0]        | SECRETS[1] + ' x'       | SECRETS[2]
        'beyond ASCII'    | SECRETS[0]        | SECRETS[1]              | SECRETS[2] + 'ü'
    }

    def 'nor is the password of a proxy or a store that a builder was given: #setting (client/docs/README.md)'() {
        given:
        def log = new Overheard()

        when:
        def partners = PartnerClients.builder().sandbox(server.url).http(setting, SECRETS[1]).build()
        def service = partners.@context.getBean(ServiceHttpClientConfiguration, Qualifiers.byName('coinw-partner'))
        asked(partners.affiliate().assets(AssetSearch.everybody()))
        partners.close()
        log.close()

        then: 'it is where it is used, and nowhere else'
        kept(service) == SECRETS[1]
        log.lines.any { it.contains('micronaut.http.services.coinw-partner') }
        leaks(log.lines, SECRETS) == []

        where:
        setting                    | kept
        'proxy-password'           | { it.proxyPassword.get() }
        'proxyPassword'            | { it.proxyPassword.get() }
        'ssl.trust-store.password' | { it.sslConfiguration.trustStore.password.get() }
        'ssl.key-store.password'   | { it.sslConfiguration.keyStore.password.get() }
        'ssl.key.password'         | { it.sslConfiguration.key.password.get() }
    }

    /** The texts that tell a secret, each cut to where it stands. */
    private static List<String> leaks(Collection<String> told, Collection<String> secrets) {
        told.collectMany { text ->
            secrets.findAll { text.contains(it) }.collect { secret -> (text + " " * 60)[Math.max(0, text.indexOf(secret) - 100)..<(text.indexOf(secret) + secret.length() + 60)] }
        }
    }

    private static List<Listing> listings(AffiliateClient affiliate, UsersClient users) {
        [affiliate.invitedUsers(InvitedUserSearch.thisMonth().referralCode('a b')), affiliate.teamUsers(TeamUserSearch.thisMonth()),
         users.users(UserSearch.everybody())]
    }

    private static Object asked(Listing listing) {
        try {
            listing.page()
        } catch (PartnerException e) {
            e
        }
    }

    /** Its text and, of an exception, its traces and all that it tells. */
    private static String written(Object any) {
        def text = new StringWriter()
        if (any instanceof Throwable) {
            any.printStackTrace(new PrintWriter(text))
        }
        if (any instanceof PartnerException) {
            text << any.failure() << any.failure().body()
        }
        text << any
        text
    }
}
