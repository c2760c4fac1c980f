package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.auth.AffiliateAccount
import dev.partnerkit.client.auth.Secret
import dev.partnerkit.client.auth.SigningFilter
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Oddities
import dev.partnerkit.contract.support.SignedTraffic
import dev.partnerkit.mock.auth.SignedRequest
import dev.partnerkit.mock.rules.QueryText
import io.micronaut.context.ApplicationContext
import io.micronaut.http.MutableHttpRequest
import io.micronaut.json.JsonMapper
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.InstantSource
import java.time.ZoneOffset
import java.util.function.Consumer

@Title('The client signs what the mock checks, whatever is in it')
class SigningPropertySpec extends Specification {

    static final int MANY = Boolean.getBoolean('partnerkit.exhaustive') ? 1_000_000 : 20_000
    static final int ON_THE_WIRE = 300
    static final long SEED = 20261128

    @Shared
    Arranged arranged = new Arranged('2026-06-17 12:00:00')

    @Shared
    @AutoCleanup
    ApplicationContext json = ApplicationContext.builder().deduceEnvironment(false).enableDefaultPropertySources(false).start()

    @Shared
    SignedTraffic traffic = new SignedTraffic(signing())

    def 'signed requests with any text in them: the mock takes every one (issue 4 of 5, done when; L71)'() {
        expect:
        traffic.refusals(new Random(SEED), MANY) == []
    }

    def 'a signature of anything else is noticed (issue 4 of 5, done when)'() {
        given:
        def good = traffic.signed(new Random(SEED))

        expect:
        traffic.objection(good) == null

        and:
        [
            new SignedRequest(good.apiKey(), good.timestamp(), good.sign(), good.method(), good.path(), new QueryText((good.query().raw() ?: '') + '&x=1'), good.body()),
            new SignedRequest(good.apiKey(), good.timestamp(), good.sign(), good.method(), good.path() + '/', good.query(), good.body()),
            new SignedRequest(good.apiKey(), good.timestamp(), good.sign(), good.method(), good.path(), good.query(), [*good.body(), 32] as byte[]),
            new SignedRequest(good.apiKey(), good.timestamp(), good.sign().reverse(), good.method(), good.path(), good.query(), good.body()),
        ].every { traffic.objection(it) =~ /signature/ }
    }

    def 'the same through the facade and over the wire, and what arrives is what was meant (L71)'() {
        given:
        def random = new Random(SEED + 1)
        def clients = PartnerClients.builder().sandbox(Mock.SERVER.url()).limits(RateLimits.OFF).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).build()
        arranged.world.journal().clear()

        when:
        def told = (1..ON_THE_WIRE).collect {
            def code = Oddities.text(random, 1 + random.nextInt(12))
            code.blank ? null : random.nextBoolean() ? invited(clients, code) : team(clients, code)
        }.findAll()

        then:
        told.size() > ON_THE_WIRE * 0.9
        told.findAll { it != 'well signed' } == []
        arranged.world.journal().recorded() == told.size()

        cleanup:
        clients.close()
    }

    def 'the explanation shows the text that was signed, and neither secret nor signature (issue 4 of 5, signing)'() {
        given:
        def clients = PartnerClients.builder().sandbox(Mock.SERVER.url()).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).build()

        when:
        def told = clients.affiliate().invitedUsers(InvitedUserSearch.registered(Window.last(Duration.ofDays(1))).referralCode('a b+ü&%')).explainSignature()

        then:
        told.text() == "${told.timestamp()}GET/api/v3/patener/openapi/v1/partner/invitation/user/list?startTime=2026-06-16 12:00:00" +
            '&endTime=2026-06-17 12:00:00&pageNo=1&pageSize=100&referralCode=a b+ü&%'
        told.target().endsWith('referralCode=a%20b%2B%C3%BC%26%25')
        !told.toString().contains(arranged.wire.key.secret())

        cleanup:
        clients.close()
    }

    /** The client's own filter, as the framework would call it. */
    private Consumer<MutableHttpRequest<?>> signing() {
        def account = new AffiliateAccount('spec', Secret.of(arranged.wire.key.apiKey()), Secret.of(arranged.wire.key.secret()),
            ZoneOffset.UTC, InstantSource.system())
        def filter = new SigningFilter(account, false, json.getBean(JsonMapper))
        return { filter.sign(it) }
    }

    /** The world knows no such code, and answers with nobody. */
    private static String invited(PartnerClients clients, String code) {
        clients.affiliate().invitedUsers(InvitedUserSearch.registered(Window.last(Duration.ofDays(1))).referralCode(code)).page().total() == 0 ? 'well signed' : code
    }

    /** No such code is in the team, which is a refusal of another kind than that of a signature. */
    private static String team(PartnerClients clients, String code) {
        try {
            clients.affiliate().teamUsers(TeamUserSearch.registered(Window.last(Duration.ofDays(1))).referralCode(code)).page()
            "$code is known"
        } catch (InvalidRequestException e) {
            e.byVendor() && e.failure().vendorCode() == '9016' ? 'well signed' : e.message
        }
    }
}
