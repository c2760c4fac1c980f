package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.error.PartnerException
import dev.partnerkit.client.error.ServerException
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Drawn
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.fault.Damage
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

@Title('When a call is sent again, how long it waits before, and when it stops')
class RetrySpec extends Specification {

    static final long PARTNER = 1_000_000
    static final LIST = 'listInvitedUsers'
    static final USERS = 'listUsers'

    @Shared
    World world = new World('retries')
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

    def 'waits double from 250 ms up to 8 s, when chance draws the longest (issue 4 of 5, retry)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)))
        def unlucky = clients(random: Drawn.LONGEST)

        when:
        unlucky.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).calls { it.retry(attempts(9)).total(Duration.ofMinutes(5)) }.page()

        then:
        def failed = thrown(ServerException)
        failed.failure().attempts() == 9
        unlucky.time.waits*.toMillis() == [250, 500, 1000, 2000, 4000, 8000, 8000, 8000]

        cleanup:
        unlucky.close()
    }

    def 'chance may draw no wait at all (issue 4 of 5, full jitter)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)))
        def lucky = clients(random: Drawn.SHORTEST)

        when:
        lucky.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).calls { it.retry(attempts(5)) }.page()

        then:
        thrown(ServerException)
        lucky.time.passed == Duration.ZERO
        sent(LIST) == 5

        cleanup:
        lucky.close()
    }

    def 'waits are drawn evenly between nothing and the longest (issue 4 of 5, full jitter)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)))

        when:
        100.times {
            try {
                clients.users.users(UserSearch.everybody()).calls { it.retry(attempts(2)) }.page()
            } catch (ServerException ignored) {
                // as it has to be
            }
        }

        then:
        def waits = clients.time.waits*.toMillis()
        waits.size() == 100
        waits.every { it >= 0 && it <= 250 }
        (0..4).every { fifth -> waits.count { it.intdiv(50) == fifth } in 8..32 }
    }

    def 'a call of a listing is sent again only where that may help: #effect (issue 4 of 5, retry)'() {
        given:
        world.faults().add(FaultPlan.of(effect))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def failed = thrown(PartnerException)
        [failed.failure().attempts(), sent(LIST)] == [times, times]
        failed.mayPass() == times > 1

        when:
        clients.users.users(UserSearch.everybody()).page()

        then:
        def other = thrown(PartnerException)
        [other.failure().attempts(), sent(USERS)] == [times, times]
        other.mayPass() == times > 1

        where:
        effect                                          || times
        new Effect.Refused(Refusal.NOT_AUTHENTICATED)   || 1
        new Effect.Refused(Refusal.INVALID_SIGNATURE)   || 1
        new Effect.Refused(Refusal.PERMISSION_MISSING)  || 1
        new Effect.Refused(Refusal.MALFORMED_PARAMETER) || 1
        new Effect.Refused(Refusal.RULE_BROKEN)         || 1
        new Effect.Refused(Refusal.RATE_LIMITED)        || 3
        new Effect.Refused(Refusal.INTERNAL_ERROR)      || 3
        new Effect.Status(302)                          || 1
        new Effect.Status(400)                          || 1
        new Effect.Status(404)                          || 1
        new Effect.Status(408)                          || 3
        new Effect.Status(429)                          || 3
        new Effect.Status(500)                          || 3
        new Effect.Status(502)                          || 3
        new Effect.Status(503)                          || 3
        new Effect.Status(504)                          || 3
        new Effect.Spoiled(Damage.MALFORMED)            || 1
        new Effect.Spoiled(Damage.EMPTY)                || 1
        new Effect.Spoiled(Damage.WRONG_TYPE)           || 1
        new Effect.Truncated()                          || 3
        new Effect.Reset()                              || 3
    }

    def 'a call recovers when what stood in its way has gone, after #failures failures (issue 4 of 5, retry)'() {
        given:
        failures.times { world.faults().add(FaultPlan.of(new Effect.Reset()).times(1)) }

        expect:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page().total() == 0
        sent(LIST) == failures + 1
        clients.time.waits.size() == failures

        where:
        failures << [0, 1, 2]
    }

    def 'every attempt has a timestamp and a signature of its own (issue 4 of 5, signing)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)).times(2))
        def unlucky = clients(random: Drawn.LONGEST)

        when:
        unlucky.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then: 'each is dated by when it was sent, which the mock would not let pass with the signature of another'
        header('timestamp')*.toLong() == [0, 250, 750].collect { Assembled.NOW.toEpochMilli() + it }
        header('sign').toSet().size() == 3
        world.journal().find(Wanted.operation(LIST)).collect { it.target() }.toSet().size() == 1

        cleanup:
        unlucky.close()
    }

    def 'whoever wants no second attempt has none (client/docs/README.md, what can go wrong)'() {
        given:
        world.faults().add(FaultPlan.of(new Effect.Status(503)))

        when:
        clients.users.users(UserSearch.everybody()).calls { it.retry(RetryPolicy.NEVER) }.page()

        then:
        thrown(ServerException)
        sent(USERS) == 1
    }

    def 'a policy without sense is refused: #most attempts, #first, #longest, #after (issue 4 of 5, retry)'() {
        when:
        new RetryPolicy(most, Duration.parse(first), Duration.parse(longest), Duration.parse(after))

        then:
        thrown(IllegalArgumentException)

        where:
        most | first    | longest | after
        0    | 'PT1S'   | 'PT8S'  | 'PT30S'
        3    | 'PT-1S'  | 'PT8S'  | 'PT30S'
        3    | 'PT9S'   | 'PT8S'  | 'PT30S'
        3    | 'PT1S'   | 'PT8S'  | 'PT-1S'
    }

    private Assembled clients(Map options = [:], URI url = Mock.SERVER.url()) {
        new Assembled([key: key, partnerKey: partnerKey] + options, url)
    }

    private static RetryPolicy attempts(int most) {
        RetryPolicy.USUAL.attempts(most)
    }

    private long sent(String operation) {
        world.journal().find(Wanted.operation(operation)).size()
    }

    private List<String> header(String name) {
        world.journal().find(Wanted.ANY).collect { exchange ->
            exchange.sent().headers().readLines()*.split(': ', 2).find { it[0] == name }[1]
        }
    }
}
