package dev.partnerkit.mock.world

import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.Registered
import java.time.Instant
import spock.lang.Specification
import spock.lang.Timeout

/** The limits are some twenty times what is needed; a change that costs its predecessors over again breaks them. */
class BulkSpec extends Specification {

    static final T = Instant.parse('2026-01-01T00:00:00Z')
    static final MANY = 100_000

    def world = new World('bulk').apply(
        Registered.partner(1, Account.NOBODY, T), Registered.partner(2, 1, T), Registered.partner(3, 2, T))

    @Timeout(30)
    def 'a hundred thousand users register below a partner of depth three, each with a code of its own'() {
        when:
        world.apply((0..<MANY).collect { Registered.customer(10 + it, 3, T.plusSeconds(it)).using("C$it") })

        then:
        world.snapshot().branch(1).team().size() == MANY + 2
        world.snapshot().branch(3).byRegistration().size() == MANY
        world.snapshot().branch(3).byCode().find('C77777').slice(0, 9)*.uid() == [77787L]
    }

    @Timeout(30)
    def 'a hundred thousand codes are given out'() {
        when:
        world.apply((0..<MANY).collect { new CodeIssued("C$it", 1 + it % 3) })

        then:
        world.snapshot().owner('C77777') == 3
        world.snapshot().owner('C77778') == 1
    }
}
