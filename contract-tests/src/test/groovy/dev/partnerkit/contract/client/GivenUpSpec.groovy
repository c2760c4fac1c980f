package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.call.CallSettings
import dev.partnerkit.client.call.Core
import dev.partnerkit.client.error.TransportException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.time.Timing
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Silent
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.World
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit

@Title('Calls that nobody waits for any more hold neither a turn nor a connection, and no call waits for threads of others')
class GivenUpSpec extends Specification {

    static final RateLimits ONE = new RateLimits(1, 0)
    static final Duration SECOND = Duration.ofSeconds(1)
    static final CallSettings HURRIED =
        CallSettings.USUAL.attempt(SECOND).total(Duration.ofSeconds(5)).retry(RetryPolicy.NEVER)

    World world = new World('given up')
    def key = Mock.admit(world, 1_000_000)
    List<PartnerEvent> heard = new CopyOnWriteArrayList<>()
    List<Assembled> opened = []

    @AutoCleanup
    Silent silent = new Silent()

    def setup() {
        world.limits(Limits.OFF).clock().freeze(Assembled.NOW)
    }

    def cleanup() {
        opened*.close()
    }

    def 'an attempt that was not answered in time gives its turn back (issue 4 of 5, limit and deadline)'() {
        given:
        def clients = clients(silent.url, limits: ONE, settings: HURRIED)
        def first = assets(clients)
        clients.time.pass(SECOND)

        when:
        def second = assets(clients)
        clients.time.pass(SECOND)
        clients.time.pass(SECOND)

        then:
        [first, second].every { call -> failure { call.get(20, TimeUnit.SECONDS) }.cause instanceof TransportException }
    }

    def 'its connection ends as well, after #end (issue 4 of 5, hygiene)'() {
        given:
        def server = new ServerSocket(0, 10, InetAddress.loopbackAddress)
        def clients = clients(URI.create("http://127.0.0.1:$server.localPort"), settings: HURRIED)
        def asked = assets(clients)
        def taken = server.accept()
        taken.soTimeout = 20_000
        def reader = taken.inputStream.newReader('ISO-8859-1')
        while (reader.readLine()) {
            // the request, up to the end of its headers
        }

        when:
        happens.call(clients, asked)

        then:
        reader.read() == -1

        cleanup:
        [taken, server]*.close()

        where:
        end            | happens
        'its time'     | { by, made -> by.time.pass(SECOND) }
        'cancellation' | { by, made -> made.cancel(true) }
    }

    def 'calls that are cancelled while they wait take no turn, and are told to have ended (issue 4 of 5, fair limiter)'() {
        given:
        def clients = clients(Mock.SERVER.url(), limits: ONE)
        assets(clients).get(20, TimeUnit.SECONDS)

        when:
        def queued = (1..9).collect { assets(clients) }
        queued*.cancel(true)
        def last = assets(clients)
        clients.time.pass(SECOND)
        last.get(20, TimeUnit.SECONDS)

        then:
        world.journal().find(Wanted.ANY).size() == 2
        heard.findAll { it.kind() == PartnerEvent.Kind.STARTED }.size() == 11
        heard.findAll { it.kind() == PartnerEvent.Kind.FINISHED }*.correlation().toSet().size() == 11
        heard.findAll { it.kind() == PartnerEvent.Kind.FINISHED }.size() == 11
        heard.findAll { it.kind() == PartnerEvent.Kind.FINISHED && it.outcome() == 'ok' }.size() == 2
    }

    def 'a call that has its turn leaves no alarm behind that waits for its patience (issue 4 of 5, limit)'() {
        given:
        def clients = clients(Mock.SERVER.url(), limits: ONE)
        assets(clients).get(20, TimeUnit.SECONDS)
        def second = assets(clients)

        when:
        clients.time.pass(SECOND)
        second.get(20, TimeUnit.SECONDS)

        then:
        clients.time.@due.empty
    }

    def 'clients of one key count together, #how (issue 4 of 5, shared per host and key)'() {
        given:
        def one = clients(Mock.SERVER.url(), limits: ONE)
        def other = clients(URI.create("${Mock.SERVER.url()}$path"), limits: limits, time: one.time)
        assets(one).get(20, TimeUnit.SECONDS)

        when:
        def next = assets(other)
        one.time.pass(SECOND)
        next.get(20, TimeUnit.SECONDS)

        then:
        heard.findAll { it.kind() == PartnerEvent.Kind.THROTTLED }*.time() == [SECOND]

        where:
        how                              | path | limits
        'however the host is written'    | '/'  | ONE
        'and the strictest limit counts' | ''   | new RateLimits(2, 0)
    }

    def 'alarms ring and futures complete on threads of the client, whatever the common pool does (client/docs/README.md)'() {
        given:
        def rang = new CompletableFuture<Thread>()
        def completed = new CompletableFuture<Thread>()

        when:
        Timing.REAL.after(Duration.ofMillis(1)) { rang.complete(Thread.currentThread()) }
        Core.of(CallSettings.USUAL, RateLimits.OFF, []).executor().execute { completed.complete(Thread.currentThread()) }

        then:
        [rang, completed].every { it.get(20, TimeUnit.SECONDS).with { daemon && name =~ /^partner-client-[-\d]+$/ } }
    }

    def 'settings that cannot be are refused by name: #name (client, CallSettings)'() {
        when:
        change(CallSettings.USUAL)

        then:
        def refused = thrown(RuntimeException)
        refused.class in [IllegalArgumentException, NullPointerException]
        refused.message.startsWith(name)

        where:
        name      | change
        'total'   | { it.total(Duration.ofDays(200_000)) }
        'attempt' | { it.attempt(Duration.ofSeconds(Long.MAX_VALUE)) }
        'total'   | { it.total(null) }
        'retry'   | { it.retry(null) }
        'drift'   | { it.drift(null) }
    }

    def 'what is set up wrongly is told the same by every form (client/docs/README.md, what can go wrong)'() {
        given:
        def partners = PartnerClients.builder().affiliate(key.apiKey(), key.secret()).forbidRealHosts().build()
        def listing = partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth())

        expect:
        [{ listing.page() }, { listing.pageAsync().join() }, { listing.explainSignature() }].every {
            def told = failure(it)
            told.class == IllegalStateException && told.message.contains('partner.forbid-real-hosts')
        }

        when:
        partners.close()

        then:
        [{ listing.page() }, { listing.pageAsync().join() }, { listing.explainSignature() }].every {
            (failure(it) as TransportException).kind() == TransportException.Kind.SHUT
        }
    }

    private static Throwable failure(Closure<?> call) {
        try {
            call()
            null
        } catch (CompletionException e) {
            e.cause
        } catch (Exception e) {
            e
        }
    }

    private Assembled clients(Map options, URI url) {
        def made = new Assembled([key: key, listeners: [{ heard << it } as PartnerListener]] + options, url)
        opened << made
        made
    }

    private static CompletableFuture<?> assets(Assembled clients) {
        clients.affiliate.assets(AssetSearch.everybody()).pageAsync()
    }
}
