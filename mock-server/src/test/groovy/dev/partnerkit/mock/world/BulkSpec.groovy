package dev.partnerkit.mock.world

import com.sun.management.ThreadMXBean
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Unenrolled
import java.lang.management.ManagementFactory
import java.time.Instant
import spock.lang.Specification

/** Room stands for time here: it is the same on every run, however busy the machine. */
class BulkSpec extends Specification {

    static final T = Instant.parse('2026-01-01T00:00:00Z')
    static final MANY = 10_000
    static final THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean)

    def world = new World('bulk').apply(
        Registered.partner(1, Account.NOBODY, T), Registered.partner(2, 1, T), Registered.partner(3, 2, T))

    def 'the last thousand of ten thousand #changes take about as much room as the first'() {
        given:
        def all = (0..<MANY).collect { change.call(it) }

        when:
        def first = room(all.take(1000))
        world.apply(all.subList(1000, MANY - 1000))
        def last = room(all.takeRight(1000))

        then: 'more by the ratio of two logarithms, where copying what is there makes it ten times as much'
        last < 3 * first

        where:
        changes                         | change
        'registrations'                 | { Registered.customer(10 + it, 3, T.plusSeconds(it)) }
        'registrations, a code to each' | { Registered.customer(10 + it, 3, T.plusSeconds(it)).using("C$it") }
        'codes'                         | { new CodeIssued("C$it", 3) }
        'KYC records'                   | { new KycRecorded(3, 1, T.plusSeconds(it)) }
        'deposits'                      | { new Deposited(3, Quote.USDT, T.plusSeconds(it), 1) }
        'trades'                        | { new Traded(3, Line.SPOT, T.plusSeconds(it), Turnover.NONE) }
        'members'                       | { new Enrolled('bank', new Member("m$it", T, [])) }
        'institutions'                  | { new Enrolled("I$it", new Member('m', T, [])) }
    }

    def 'of ten thousand users the first thousand to leave take about as much room as the last'() {
        given:
        world.apply((0..<MANY).collectMany {
            [
                Registered.customer(10 + it, 3, T.plusSeconds(it)).using("C$it"), new CodeIssued("C$it", 10 + it),
                new Traded(10 + it, Line.SPOT, T, Turnover.NONE), new Enrolled('bank', new Member("m$it", T, []))
            ]
        })
        def all = (0..<MANY).collectMany { [new Left(10 + it), new Unenrolled('bank', "m$it")] }

        when:
        def first = room(all.take(2000))
        world.apply(all.subList(2000, 2 * MANY - 2000))
        def last = room(all.takeRight(2000))

        then:
        first < 3 * last
        world.snapshot().codes().entries().isEmpty()
    }

    private long room(List<Change> changes) {
        def before = THREADS.currentThreadAllocatedBytes
        world.apply(changes)
        THREADS.currentThreadAllocatedBytes - before
    }
}
