package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.error.PartnerException
import dev.partnerkit.client.error.TransportException
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.setup.PartnerClientsBuilder
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.contract.support.Relay
import dev.partnerkit.contract.support.Silent
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.journal.Wanted
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

@Title('Connections: used again, made through a proxy, given up in time, and closed')
class ConnectionSpec extends Specification {

    /** A call may set out before the connection of the last is free again, which takes one more, once. */
    static final int FOR_EACH_VENDOR = 2

    @Shared
    Arranged arranged = new Arranged('2026-06-20 12:00:00').user(7).member('m')

    @AutoCleanup
    Relay relay = new Relay(Mock.SERVER.url())

    @AutoCleanup
    PartnerClients partners = clients { it.sandbox(relay.url) }

    def setup() {
        arranged.world.faults().clear()
        arranged.world.journal().clear()
    }

    def 'calls one after the other share a connection to each vendor (issue 4 of 5, done when)'() {
        when:
        100.times { ask(it) }

        then:
        relay.connections <= 2 * FOR_EACH_VENDOR
        arranged.world.journal().find(Wanted.ANY).size() == 300
    }

    def 'calls under way at once take no more connections than they are, and leave them to others (issue 4 of 5, done when)'() {
        given:
        def pool = Executors.newFixedThreadPool(8)

        when:
        (1..8).collect { pool.submit { 30.times { ask(it) } } }*.get()

        then:
        relay.connections <= 16

        cleanup:
        pool.shutdownNow()
    }

    def 'a refusal costs no connection: #effect (issue 4 of 5, done when)'() {
        given:
        arranged.world.faults().add(FaultPlan.of(effect))

        when:
        20.times {
            try {
                partners.users().users(UserSearch.everybody()).page()
            } catch (PartnerException ignored) {
                // as it has to be
            }
        }

        then:
        relay.connections <= FOR_EACH_VENDOR

        where:
        effect << [new Effect.Status(503), new Effect.Status(404), new Effect.Refused(Effect.Refusal.MALFORMED_PARAMETER),
            new Effect.Refused(Effect.Refusal.NOT_AUTHENTICATED)]
    }

    def 'a connection that is lost is replaced, and no other is (issue 4 of 5, retry)'() {
        given:
        ask(1)
        arranged.world.faults().add(FaultPlan.of(new Effect.Reset()).on('listUsers').times(1))

        when:
        50.times { ask(it) }

        then:
        relay.connections <= 2 * FOR_EACH_VENDOR + 1
    }

    def 'a proxy is asked for the host by its name, and all goes through it (issue 4 of 5, hygiene)'() {
        given:
        def proxy = new Relay(Mock.SERVER.url(), true)
        def proxied = clients {
            it.proxy(proxy.address).affiliateHost(URI.create('http://affiliate.internal')).usersHost(URI.create('http://users.internal'))
        }

        when:
        5.times {
            proxied.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page()
            proxied.users().users(UserSearch.everybody()).page()
        }

        then:
        proxy.asked.toSet() == ['CONNECT affiliate.internal:80 HTTP/1.1', 'CONNECT users.internal:80 HTTP/1.1'] as Set
        arranged.world.journal().find(Wanted.ANY).size() == 10

        cleanup:
        [proxied, proxy]*.close()
    }

    def 'a host that takes no connection is given up after the connect timeout (issue 4 of 5, hygiene)'() {
        given: 'a server whose queue of connections is full'
        def full = new ServerSocket(0, 1, InetAddress.loopbackAddress)
        def waiting = fill(full)
        def hurried = clients { it.sandbox(URI.create("http://127.0.0.1:$full.localPort")).http('connect-timeout', '200ms') }
        def begun = System.nanoTime()

        when:
        hurried.users().users(UserSearch.everybody()).calls { it.attempt(Duration.ofSeconds(20)) }.page()

        then:
        def failed = thrown(TransportException)
        failed.kind() == TransportException.Kind.CONNECT
        Duration.ofNanos(System.nanoTime() - begun) < Duration.ofSeconds(10)

        cleanup:
        hurried.close()
        waiting*.close()
        full.close()
    }

    def 'a read timeout of the service holds as well (issue 4 of 5, hygiene)'() {
        given:
        def silent = new Silent()
        def hurried = clients { it.sandbox(silent.url).http('read-timeout', '200ms') }

        when:
        hurried.users().users(UserSearch.everybody()).page()

        then:
        def failed = thrown(TransportException)
        failed.kind() == TransportException.Kind.TIMEOUT

        cleanup:
        hurried.close()
        silent.close()
    }

    def 'a redirect is told and not followed: #status (issue 4 of 5, hygiene)'() {
        given:
        def server = new RawCapture()
        def elsewhere = new RawCapture()
        server.answer(status, '', [Location: "$elsewhere.url/v1/users/" as String])
        def sent = clients { it.sandbox(server.url) }

        when:
        sent.users().users(UserSearch.everybody()).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == UnexpectedResponseException.Kind.REDIRECT
        odd.message.contains("$elsewhere.url")
        [server.requests.size(), elsewhere.requests.size()] == [1, 0]

        cleanup:
        sent.close()
        [server, elsewhere]*.close()

        where:
        status << [301, 302, 303, 307, 308]
    }

    def 'closing is quick, may be done twice, and ends what is under way (client, PartnerClients.close)'() {
        given:
        def silent = new Silent()
        def closing = clients { it.sandbox(silent.url) }
        CompletableFuture<?> call = closing.users().users(UserSearch.everybody()).pageAsync()
        def begun = System.nanoTime()

        when:
        2.times { closing.close() }

        then:
        Duration.ofNanos(System.nanoTime() - begun) < Duration.ofSeconds(4)

        when:
        call.get(10, TimeUnit.SECONDS)

        then:
        def ended = thrown(ExecutionException)
        ended.cause instanceof TransportException

        when: 'whoever calls on is told in the same family'
        closing.users().users(UserSearch.everybody()).page()

        then:
        def closed = thrown(TransportException)
        closed.failure().attempts() == 1

        cleanup:
        silent.close()
    }

    private void ask(int number) {
        assert partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page().rows()*.uid() == [7]
        assert partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page().rows()*.uid() == [7]
        def users = partners.users().users(UserSearch.everybody())
        assert (number % 2 ? users.page() : users.pageAsync().join()).rows()*.userAccountId() == ['m']
    }

    private PartnerClients clients(@DelegatesTo(PartnerClientsBuilder) Closure<PartnerClientsBuilder> change) {
        def builder = PartnerClients.builder().limits(RateLimits.OFF).clock(arranged.world.clock()).forbidRealHosts()
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).users(arranged.wire.partnerKey)
            .calls { it.retry(new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ZERO)) }
        change(builder).build()
    }

    /** Connections that nobody accepts, until there is no room for one more. */
    private static List<Socket> fill(ServerSocket server) {
        def sockets = []
        try {
            20.times {
                sockets << new Socket()
                sockets.last().connect(server.localSocketAddress, 100)
            }
        } catch (SocketTimeoutException ignored) {
            return sockets
        }
        throw new AssertionError('there is room for any number of connections' as Object)
    }
}
