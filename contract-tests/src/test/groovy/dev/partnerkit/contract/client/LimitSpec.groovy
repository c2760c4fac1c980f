package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.error.RateLimitedException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Drawn
import dev.partnerkit.contract.support.LeapingTime
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.World
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicIntegerArray

@Title('Asking no more often than the vendor allows: in turn, shared by all clients of a key, and not for ever')
class LimitSpec extends Specification {

    static final boolean EXHAUSTIVE = Boolean.getBoolean('partnerkit.exhaustive')
    static final long PARTNER = 1_000_000
    static final RateLimits ONE = new RateLimits(1, 0)
    static final Duration SECOND = Duration.ofSeconds(1)

    World world = new World('limited')
    AffiliateKey key = Mock.admit(world, PARTNER)
    LeapingTime time = new LeapingTime(Assembled.NOW)
    List<PartnerEvent> heard = new CopyOnWriteArrayList<>()
    List<Assembled> opened = []

    def setup() {
        world.limits(Limits.OFF).clock().freeze(Assembled.NOW)
    }

    def cleanup() {
        opened*.close()
    }

    def 'five go at once, the sixth one second after the first answer (issue 4 of 5, limit; seed 002, rate limit)'() {
        given:
        def clients = clients(RateLimits.DOCUMENTED)
        (1..5).collect { assets(clients, it) }*.get(20, TimeUnit.SECONDS)

        when:
        def sixth = assets(clients, 6)
        time.pass(SECOND.minusMillis(1))

        then:
        waited() == []
        sent() == 5

        when:
        time.pass(Duration.ofMillis(1))
        sixth.get(20, TimeUnit.SECONDS)

        then:
        waited() == [SECOND]
        sent() == 6
    }

    def 'turns come in the order of asking (issue 4 of 5, fair limiter)'() {
        given:
        def clients = clients(ONE)

        when:
        def calls = (1..6).collect { assets(clients, it) }
        calls.eachWithIndex { call, at ->
            call.get(20, TimeUnit.SECONDS)
            assert sent() == at + 1
            time.pass(SECOND)
        }

        then:
        world.journal().find(Wanted.ANY).collect { (it.target() =~ /uid=(\d+)/)[0][1] as int } == (1..6).toList()
        waited()*.toSeconds() == [1, 2, 3, 4, 5]
    }

    def 'who would wait longer than the call may take is told so, and nothing is sent (issue 4 of 5, deadline)'() {
        given:
        def clients = clients(ONE)
        assets(clients, 1).get(20, TimeUnit.SECONDS)

        when:
        def hurried = clients.affiliate.assets(AssetSearch.everybody().uid(2)).calls { it.total(Duration.ofMillis(500)) }.pageAsync()
        def patient = assets(clients, 3)
        time.pass(Duration.ofMillis(500))
        hurried.get(20, TimeUnit.SECONDS)

        then:
        def ended = thrown(ExecutionException)
        def limited = ended.cause as RateLimitedException
        !limited.byVendor()
        !limited.mayPass()
        limited.retryAfter() == null
        limited.failure().attempts() == 0
        limited.message.contains('its turn did not come within 500 ms')
        sent() == 1

        when: 'and nobody behind it waits the longer for that'
        time.pass(Duration.ofMillis(500))

        then:
        patient.get(20, TimeUnit.SECONDS) != null
        sent() == 2
    }

    def 'all clients of a key count together, those of another key apart (issue 4 of 5, shared per host and key)'() {
        given:
        def one = clients(ONE)
        def same = clients(ONE)
        def other = clients(ONE, Mock.admit(world, PARTNER))
        assets(one, 1).get(20, TimeUnit.SECONDS)

        when:
        def second = assets(same, 2)
        assets(other, 3).get(20, TimeUnit.SECONDS)

        then:
        sent() == 2

        when:
        time.pass(SECOND)
        second.get(20, TimeUnit.SECONDS)

        then:
        waited() == [SECOND]
    }

    def 'each operation counts for itself, and those without a limit not at all (issue 4 of 5, limit; seeds 002, 003)'() {
        given:
        def clients = clients(ONE)

        when:
        assets(clients, 1).get(20, TimeUnit.SECONDS)
        clients.affiliate.teamUsers(TeamUserSearch.thisMonth()).page()
        3.times { clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page() }
        3.times { clients.users.users(UserSearch.everybody()).page() }

        then:
        waited() == []
        time.passed == Duration.ZERO
    }

    def 'all affiliate operations have a limit together (issue 4 of 5, limit; seed 000, rate limit)'() {
        given:
        def clients = clients(new RateLimits(0, 2))
        assets(clients, 1).get(20, TimeUnit.SECONDS)
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        when:
        def third = clients.affiliate.teamUsers(TeamUserSearch.thisMonth()).pageAsync()
        clients.users.users(UserSearch.everybody()).page()
        time.pass(SECOND)
        third.get(20, TimeUnit.SECONDS)

        then:
        waited() == [SECOND]
    }

    def 'another attempt takes another turn (issue 4 of 5, limit)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)).times(1))
        def clients = clients(ONE)

        when:
        def call = assets(clients, 1)
        time.leapt.get(20, TimeUnit.SECONDS)
        time.pass(SECOND)
        call.get(20, TimeUnit.SECONDS)

        then:
        sent() == 2
        waited() == [Duration.ofMillis(750)]
    }

    def 'against the real limiter of the mock nobody is refused, and little time is lost (issue 4 of 5, done when)'() {
        given:
        world.limits(Limits.DOCUMENTED).clock().follow()
        def seconds = EXHAUSTIVE ? 60 : 6
        def both = (1..2).collect {
            PartnerClients.builder().sandbox(Mock.SERVER.url()).affiliate(key.apiKey(), key.secret()).clock(world.clock()).build()
        }
        def pool = Executors.newFixedThreadPool(16)
        def done = new AtomicIntegerArray(16)
        def end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)

        when:
        def threads = (0..<16).collect { number ->
            pool.submit {
                while (System.nanoTime() < end) {
                    both[number % 2].affiliate().assets(AssetSearch.everybody()).page()
                    if (System.nanoTime() < end) {
                        done.incrementAndGet(number)
                    }
                }
            }
        }
        threads*.get()

        then:
        def each = (0..<16).collect { done.get(it) }
        def rate = each.sum() / seconds
        println "LIMIT: $rate calls a second for $seconds s, ${each.min()} to ${each.max()} a thread"
        rate >= 4.6
        each.max() - each.min() <= 2
        world.journal().find(Wanted.ANY).findAll { it.reason() }.empty

        cleanup:
        pool.shutdownNow()
        both*.close()
    }

    def 'the documented limits hold unless told otherwise (issue 4 of 5, limit; seeds 000, 002, 003)'() {
        expect:
        RateLimits.DOCUMENTED == new RateLimits(5, 100)
    }

    private Assembled clients(RateLimits limits, AffiliateKey as = key) {
        def made = new Assembled(key: as, partnerKey: Mock.admit(world, 'institution'), limits: limits, time: time,
            random: Drawn.LONGEST, listeners: [{ heard << it } as PartnerListener])
        opened << made
        made
    }

    private static CompletableFuture<?> assets(Assembled clients, long uid) {
        clients.affiliate.assets(AssetSearch.everybody().uid(uid)).pageAsync()
    }

    /** How long calls waited for their turn. */
    private List<Duration> waited() {
        heard.findAll { it.kind() == PartnerEvent.Kind.THROTTLED }*.time()
    }

    private long sent() {
        world.journal().find(Wanted.ANY).size()
    }
}
