package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.AffiliateAnswers
import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.auth.AffiliateAccount
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.users.UsersAnswers
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.RawCapture
import io.micronaut.context.ApplicationContext
import io.micronaut.context.annotation.Requires
import io.micronaut.http.annotation.Get
import io.micronaut.http.client.annotation.Client
import io.micronaut.inject.qualifiers.Qualifiers
import jakarta.inject.Named
import jakarta.inject.Singleton
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.CopyOnWriteArrayList

@Title('The clients in a Micronaut application')
class ApplicationSpec extends Specification {

    static final String SWITCH = 'application-spec.beans'
    static final Map<String, ?> SECOND = ['partner.coinw.accounts.second.api-key': 'second-key', 'partner.coinw.accounts.second.secret-key': 'second-secret',
        'partner.coinw.accounts.second.zone': 'Europe/Berlin', 'partner.cryptofi.accounts.second.api-key': 'second-partner-key', (SWITCH): true]
    static final Window JUNE = Window.between(Instant.parse('2026-06-01T00:00:00Z'), Instant.parse('2026-06-02T00:00:00Z'))

    @AutoCleanup
    RawCapture server = new RawCapture()

    @AutoCleanup
    ApplicationContext application

    def setup() {
        server.answer(200, PreflightSpec.ANSWER)
    }

    def 'clients of several accounts are injected by name, each with its own key and zone (issue 4 of 5, two doors)'() {
        given:
        application = started(SECOND)
        def invitations = application.getBean(Invitations)

        when:
        invitations.own.invitedUsers(InvitedUserSearch.registered(JUNE)).page()
        invitations.second.invitedUsers(InvitedUserSearch.registered(JUNE)).page()
        invitations.users.users(UserSearch.everybody()).page()
        invitations.secondUsers.users(UserSearch.everybody()).page()

        then:
        server.requests*.headers*.api_key == [Application.KEYS['partner.coinw.api-key'], 'second-key', null, null]
        server.requests*.headers*.'x-api-key' == [null, null, Application.KEYS['partner.cryptofi.api-key'], 'second-partner-key']
        server.requests.take(2)*.decodedQuery*.find(/startTime=[^&]+/) == ['startTime=2026-06-01 08:00:00', 'startTime=2026-06-01 02:00:00']
        [invitations.own, invitations.second]*.toString() == ['client of affiliate account default', 'client of affiliate account second']
    }

    def 'the generated interfaces can be injected, and their answers read (issue 4 of 5, two doors)'() {
        given:
        application = started([:])

        when:
        def list = application.getBean(AffiliateApi).listInvitedUsers('2026-06-01 00:00:00', null, 1, 10, null, null).handle(AffiliateAnswers::invitedUsers).join()
        def users = application.getBean(UsersApi).listUsers(*([null] * 12)).handle(UsersAnswers::users).join()

        then:
        [list.rows(), list.total(), users.rows(), users.total()] == [[], 0, [], 0]
        server.requests.first().headers.sign && server.requests.last().headers.'x-api-key'
    }

    def 'an account can be set by the properties of an environment: #property (issue 4 of 5, two doors)'() {
        given:
        application = started([(property): value])

        expect:
        application.getBean(AffiliateAccount, Qualifiers.byName('default')).zone() == zone

        where:
        property                              | value           || zone
        'partner.coinw.zone'                  | 'Asia/Shanghai' || ZoneId.of('Asia/Shanghai')
        'partner.coinw.accounts.default.zone' | 'UTC'           || ZoneId.of('UTC')
        'some.other'                          | 'UTC'           || ZoneId.of('+08:00')
    }

    def 'another client of the application gets nothing of ours (issue 4 of 5, two doors)'() {
        given:
        application = started(SECOND + ['micronaut.http.services.elsewhere.url': server.url as String])

        when:
        application.getBean(Elsewhere).list()

        then:
        server.only.path == '/list'
        server.only.headers.keySet().every { !(it in ['api_key', 'sign', 'timestamp', 'x-api-key']) && !it.startsWith('partner') }
    }

    def 'how clients call is set by properties: lenient (client/docs/README.md)'() {
        given:
        application = started(properties)
        def listing = application.getBean(AffiliateClient).invitedUsers(InvitedUserSearch.registered(JUNE).pageSize(5000))

        when:
        def outcome
        try {
            outcome = listing.page().adjustments()*.sent()
        } catch (InvalidRequestException e) {
            outcome = e.problems()*.nearest()
        }

        then:
        outcome == ['1000']
        server.requests.size() == sent

        where:
        properties                        || sent
        [:]                               || 0
        ['partner.client.lenient': true]  || 1
        ['partner.client.lenient': false] || 0
    }

    def 'how clients call is set by properties: #property (client/docs/README.md)'() {
        given:
        server.answer(200, answer)
        application = started([(property): value])

        when:
        application.getBean(AffiliateClient).invitedUsers(InvitedUserSearch.registered(JUNE)).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == kind

        where:
        property                | value  | kind                                     | answer
        'partner.client.drift'  | 'fail' | UnexpectedResponseException.Kind.DRIFT   | '{"code": "200", "msg": "success", "new": 1, "data": {"total": 0, "list": []}}'
        'partner.client.strict' | true   | UnexpectedResponseException.Kind.ODD_ROW | '{"code": "200", "msg": "success", "data": {"total": 1, "list": [{"uid": 1}]}}'
    }

    def 'attempts are as many as the property says: #attempts (client/docs/README.md)'() {
        given:
        server.answer(503, '', ['Retry-After': '0'])
        application = started(attempts == null ? [:] : ['partner.client.attempts': attempts])

        when:
        application.getBean(UsersClient).users(UserSearch.everybody()).page()

        then:
        thrown(dev.partnerkit.client.error.ServerException)
        server.requests.size() == sent

        where:
        attempts || sent
        null     || 3
        1        || 1
        4        || 4
    }

    def 'a bean that listens hears of what all clients do (issue 4 of 5, hygiene)'() {
        given:
        application = started(SECOND)

        when:
        application.getBean(Invitations).second.invitedUsers(InvitedUserSearch.registered(JUNE)).page()
        application.getBean(UsersClient, Qualifiers.byName('default')).users(UserSearch.everybody()).page()

        then:
        def events = application.getBean(Ear).events.findAll { it.kind() == PartnerEvent.Kind.FINISHED }
        events.collect { [it.account(), it.operation().id(), it.outcome()] } == [['second', 'listInvitedUsers', 'ok'], ['default', 'listUsers', 'ok']]
    }

    private ApplicationContext started(Map<String, ?> more) {
        Application.start(Application.KEYS + Application.at(server.url) + more)
    }

    /** A bean as an application might have it. */
    @Singleton
    @Requires(property = ApplicationSpec.SWITCH)
    static class Invitations {

        final AffiliateClient own
        final AffiliateClient second
        final UsersClient users
        final UsersClient secondUsers

        Invitations(AffiliateClient own, @Named('second') AffiliateClient second, UsersClient users, @Named('second') UsersClient secondUsers) {
            this.own = own
            this.second = second
            this.users = users
            this.secondUsers = secondUsers
        }
    }

    @Singleton
    @Requires(property = ApplicationSpec.SWITCH)
    static class Ear implements PartnerListener {

        final List<PartnerEvent> events = new CopyOnWriteArrayList<>()

        @Override
        void on(PartnerEvent event) {
            events << event
        }
    }

    @Client('elsewhere')
    static interface Elsewhere {

        @Get('/list')
        String list()
    }
}
