package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.error.RateLimitedException
import dev.partnerkit.client.error.ServerException
import dev.partnerkit.client.error.TransportException
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Drawn
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Silent
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.Effect.Refusal
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.World
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CompletionException

@Title('How long a call may take: Retry-After, the time of an attempt, and the time of it all')
class DeadlineSpec extends Specification {

    static final long PARTNER = 1_000_000
    static final LIST = 'listInvitedUsers'
    static final USERS = 'listUsers'

    @Shared
    World world = new World('deadlines')
    @Shared
    def key = Mock.admit(world, PARTNER)
    @Shared
    def partnerKey = Mock.admit(world, 'institution')

    @Shared
    @AutoCleanup
    Assembled clients = clients()

    def setup() {
        world.limits(Limits.OFF).clock().freeze(Assembled.NOW)
        world.faults().clear()
        world.journal().clear()
        clients.time.restart()
    }

    def 'Retry-After of #asked s is waited for, to the second (issue 4 of 5, retry; L77)'() {
        given:
        world.faults().add(FaultPlan.of(effect).retryAfter(Duration.ofSeconds(asked)).times(1))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        clients.time.waits*.toSeconds() == (asked ? [asked] : [])
        sent(LIST) == 2

        where:
        asked | effect
        0     | new Effect.Status(503)
        1     | new Effect.Status(429)
        7     | new Effect.Status(503)
        30    | new Effect.Refused(Refusal.RATE_LIMITED)
    }

    def 'beyond the cap the call ends at once, and tells when to come again (issue 4 of 5, retry; L77)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Refused(Refusal.RATE_LIMITED)).retryAfter(Duration.ofSeconds(31)))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def limited = thrown(RateLimitedException)
        limited.retryAfter() == Duration.ofSeconds(31)
        limited.byVendor()
        limited.failure().attempts() == 1
        clients.time.passed == Duration.ZERO
    }

    def 'the cap can be set (issue 4 of 5, retry; L77)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)).retryAfter(Duration.ofSeconds(6)).times(1))
        def policy = new RetryPolicy(3, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(5))

        when:
        clients.users.users(UserSearch.everybody()).calls { it.retry(policy) }.page()

        then:
        thrown(ServerException)
        sent(USERS) == 1
    }

    def 'a wait that would outlast the call is not begun (issue 4 of 5, total deadline)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)).retryAfter(Duration.ofSeconds(6)))

        when:
        clients.users.users(UserSearch.everybody()).calls { it.total(Duration.ofSeconds(10)) }.page()

        then:
        def failed = thrown(ServerException)
        failed.failure().attempts() == 2
        clients.time.passed == Duration.ofSeconds(6)
    }

    def 'an attempt that is not answered ends after its time, and the call after three (issue 4 of 5, retry)'() {
        given:
        def silent = new Silent()
        def unanswered = clients(silent.url, random: Drawn.SHORTEST)
        def page = unanswered.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).pageAsync()

        when:
        unanswered.time.pass(Duration.ofSeconds(45).minusMillis(1))

        then:
        !page.done

        when:
        unanswered.time.pass(Duration.ofMillis(1))
        page.join()

        then:
        def ended = thrown(CompletionException)
        def failed = ended.cause as TransportException
        failed.kind() == TransportException.Kind.TIMEOUT
        failed.failure().attempts() == 3
        failed.message.contains('no answer within 15000 ms')

        cleanup:
        unanswered.close()
        silent.close()
    }

    def 'the last attempt has no more time than the call has left (issue 4 of 5, per-call budget)'() {
        given:
        def silent = new Silent()
        def unanswered = clients(silent.url, random: Drawn.SHORTEST)
        def page = unanswered.users.users(UserSearch.everybody())
            .calls { it.attempt(Duration.ofSeconds(8)).total(Duration.ofSeconds(10)) }.pageAsync()

        when:
        unanswered.time.pass(Duration.ofSeconds(10))
        page.join()

        then:
        def ended = thrown(CompletionException)
        def failed = ended.cause as TransportException
        failed.failure().attempts() == 2
        failed.message.contains('no answer within 2000 ms')

        cleanup:
        unanswered.close()
        silent.close()
    }

    def 'a call that was cancelled is not sent again (client/docs/README.md, searches)'() {
        given:
        def silent = new Silent()
        def heard = []
        def unanswered = clients(silent.url, random: Drawn.SHORTEST, listeners: [{ heard << it } as PartnerListener])
        def page = unanswered.users.users(UserSearch.everybody()).pageAsync()

        when:
        page.cancel(true)
        unanswered.time.pass(Duration.ofMinutes(1))

        then:
        heard*.attempts().max() == 1

        cleanup:
        unanswered.close()
        silent.close()
    }

    private Assembled clients(Map options = [:], URI url = Mock.SERVER.url()) {
        new Assembled([key: key, partnerKey: partnerKey] + options, url)
    }

    private long sent(String operation) {
        world.journal().find(Wanted.operation(operation)).size()
    }
}
