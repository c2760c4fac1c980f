package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.call.CallSettings
import dev.partnerkit.client.contract.Operation
import dev.partnerkit.client.drift.Drift
import dev.partnerkit.client.error.NotFoundException
import dev.partnerkit.client.error.RateLimitedException
import dev.partnerkit.client.error.ServerException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.client.watch.PartnerEvent.Kind
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Drawn
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.fault.Damage
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.journal.Wanted
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

@Title('Listeners hear of what a call does, in its order, and disturb nothing')
class ListenerSpec extends Specification {

    Arranged arranged = new Arranged('2026-06-20 12:00:00').user(7).member('m')
    List<PartnerEvent> events = new CopyOnWriteArrayList<>()
    List<AutoCloseable> opened = []

    def cleanup() {
        opened*.close()
    }

    def 'a call that succeeds is told from its beginning to its end (issue 4 of 5, hygiene)'() {
        when:
        clients().users.users(UserSearch.everybody()).page()

        then:
        told() == [[Kind.STARTED, 0, 0, 'ok'], [Kind.ATTEMPTED, 1, 200, 'ok'], [Kind.FINISHED, 1, 0, 'ok']]
        events*.operation().toSet() == [Operation.USERS] as Set
        events*.account().toSet() == ['own'] as Set
        events*.correlation().toSet().size() == 1
        events*.drift() == [null] * 3
    }

    def 'an attempt that fails, the wait after it, and the next (issue 4 of 5, hygiene)'() {
        given:
        fault(new Effect.Status(503), 2)

        when:
        clients().users.users(UserSearch.everybody()).page()

        then:
        told() == [
            [Kind.STARTED, 0, 0, 'ok'],
            [Kind.ATTEMPTED, 1, 503, 'ServerException'], [Kind.RETRYING, 1, 0, 'ServerException'],
            [Kind.ATTEMPTED, 2, 503, 'ServerException'], [Kind.RETRYING, 2, 0, 'ServerException'],
            [Kind.ATTEMPTED, 3, 200, 'ok'], [Kind.FINISHED, 3, 0, 'ok']]
        events.findAll { it.kind() == Kind.RETRYING }*.time()*.toMillis() == [250, 500]
        events.last().time() == Duration.ofMillis(750)
        events[1].failure() instanceof ServerException
        events*.correlation().toSet().size() == 1
    }

    def 'a call that fails has its failure at the end (issue 4 of 5, hygiene)'() {
        given:
        fault(new Effect.Status(404), 1)

        when:
        clients().users.users(UserSearch.everybody()).page()

        then:
        def thrown = thrown(NotFoundException)
        told().drop(1) == [[Kind.ATTEMPTED, 1, 404, 'NotFoundException'], [Kind.FINISHED, 1, 0, 'NotFoundException']]
        events.last().failure().is(thrown)
    }

    def 'a wait for a turn, whether it comes or not (issue 4 of 5, hygiene)'() {
        given:
        def clients = clients(limits: new RateLimits(1, 0))
        clients.affiliate.assets(AssetSearch.everybody()).page()
        events.clear()

        when:
        def second = clients.affiliate.assets(AssetSearch.everybody()).pageAsync()
        clients.time.pass(Duration.ofSeconds(1))
        second.get(20, TimeUnit.SECONDS)

        then:
        told() == [[Kind.STARTED, 0, 0, 'ok'], [Kind.THROTTLED, 0, 0, 'ok'], [Kind.ATTEMPTED, 1, 200, 'ok'], [Kind.FINISHED, 1, 0, 'ok']]
        events[1].time() == Duration.ofSeconds(1)

        when:
        events.clear()
        def third = clients.affiliate.assets(AssetSearch.everybody()).calls { it.total(Duration.ofMillis(9)) }.pageAsync()
        clients.time.pass(Duration.ofMillis(9))
        third.get(20, TimeUnit.SECONDS)

        then:
        def ended = thrown(ExecutionException)
        ended.cause instanceof RateLimitedException
        told() == [[Kind.STARTED, 0, 0, 'ok'], [Kind.THROTTLED, 0, 0, 'ok'], [Kind.FINISHED, 0, 0, 'RateLimitedException']]
    }

    def 'drift is told once for each kind and place, before the attempt it came with (issue 4 of 5, drift)'() {
        given:
        fault(new Effect.Spoiled(Damage.UNKNOWN_FIELD), 2)
        def clients = clients()

        when:
        2.times { clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page() }

        then:
        events*.kind() == [Kind.STARTED, Kind.DRIFTED, Kind.DRIFTED, Kind.DRIFTED, Kind.ATTEMPTED, Kind.FINISHED,
            Kind.STARTED, Kind.ATTEMPTED, Kind.FINISHED]
        events*.drift().findAll()*.kind().toSet() == [Drift.Kind.UNKNOWN_FIELD] as Set
        events*.drift().findAll()*.pointer() as Set ==
            ['/notInTheContract', '/data/notInTheContract', '/data/list/*/notInTheContract'] as Set
    }

    def 'a listener that throws #thrown.class.simpleName hurts no call and no other listener (issue 4 of 5, hygiene)'() {
        given:
        fault(new Effect.Status(503), 1)
        fault(new Effect.Spoiled(Damage.UNKNOWN_FIELD), 1)
        def clients = clients(before: { throw untraced(thrown) })

        when:
        def page = clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()
        def later = clients.users.users(UserSearch.everybody()).pageAsync().get(20, TimeUnit.SECONDS)

        then:
        [page.rows().size(), later.rows().size()] == [1, 1]
        told()*.first().toSet() == [Kind.STARTED, Kind.ATTEMPTED, Kind.RETRYING, Kind.DRIFTED, Kind.FINISHED] as Set

        where:
        thrown << [new IllegalStateException('oops'), new IOException('oops'), new AssertionError('oops' as Object),
            new NoClassDefFoundError('oops')]
    }

    def 'a listener that would wait where bytes are moved is told so, instead of standing still (issue 4 of 5, two doors)'() {
        given:
        def refused = new CopyOnWriteArrayList<String>()
        def waiting = null
        def clients = clients(before: { PartnerEvent event ->
            if (event.kind() == Kind.ATTEMPTED) {
                try {
                    waiting()
                } catch (IllegalStateException e) {
                    refused << e.message
                }
            }
        })
        waiting = { clients.users.users(UserSearch.everybody()).page() }

        expect:
        clients.users.users(UserSearch.everybody()).page().rows().size() == 1
        refused.size() == 1
        refused.first().contains('use the async form')
    }

    def 'no event shows a key, a secret or a signature, nor does any error (issue 4 of 5, hygiene)'() {
        given:
        fault(new Effect.Status(503), 1)
        fault(new Effect.Refused(Effect.Refusal.INVALID_SIGNATURE), 1)
        def clients = clients()

        when:
        [{ clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page() }, { clients.users.users(UserSearch.everybody()).page() }].each {
            try {
                it()
            } catch (RuntimeException ignored) {
                // it is in the events
            }
        }

        then:
        def text = events.collect { "$it ${it.failure()} ${it.failure()?.failure()}" }.join('\n')
        [arranged.wire.key.apiKey(), arranged.wire.key.secret(), arranged.wire.partnerKey].every { !text.contains(it) }
        def signatures = arranged.world.journal().find(Wanted.operation('listInvitedUsers')).collect {
            (it.sent().headers() =~ /sign: (\S+)/)[0][1]
        }
        signatures.size() == 2
        signatures.every { !text.contains(it) }
        text.contains('AuthenticationException')
    }

    def 'all listeners of a builder hear (issue 4 of 5, hygiene)'() {
        given:
        def heard = [[], []]
        def partners = PartnerClients.builder().sandbox(Mock.SERVER.url()).users(arranged.wire.partnerKey).clock(arranged.world.clock())
            .listener { heard[0] << it.kind() }.listener { heard[1] << it.kind() }.build()
        opened << partners

        when:
        partners.users().users(UserSearch.everybody()).page()

        then:
        heard[0] == [Kind.STARTED, Kind.ATTEMPTED, Kind.FINISHED]
        heard[1] == heard[0]
    }

    /** It stands in the log of the run, where it need not take pages. */
    private static Throwable untraced(Throwable thrown) {
        thrown.stackTrace = new StackTraceElement[0]
        thrown
    }

    private List<List> told() {
        events.collect { [it.kind(), it.attempts(), it.status(), it.outcome()] }
    }

    private void fault(Effect effect, int times) {
        arranged.world.faults().add(FaultPlan.of(effect).times(times))
    }

    private Assembled clients(Map options = [:]) {
        def before = options.before ? [options.before as PartnerListener] : []
        def made = new Assembled(key: arranged.wire.key, partnerKey: arranged.wire.partnerKey, random: Drawn.LONGEST,
            limits: options.limits ?: RateLimits.OFF, settings: CallSettings.USUAL.retry(RetryPolicy.USUAL),
            listeners: before + [{ events << it } as PartnerListener])
        opened << made
        made
    }
}
