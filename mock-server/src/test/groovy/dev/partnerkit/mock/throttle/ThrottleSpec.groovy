package dev.partnerkit.mock.throttle

import groovy.transform.CompileStatic
import spock.lang.Specification
import spock.lang.Title

import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicLong

@Title('The throttle against a log of everything let in')
class ThrottleSpec extends Specification {

    static final List<String> OPERATIONS =
        ['listInvitedUsers', 'listInvitedUserKycResults', 'listInvitedUserAssets', 'listTeamUsersInRange']
    static final long START = Instant.parse('2026-06-17T04:00:00Z').toEpochMilli()

    Hand clock = new Hand(START)
    Throttle throttle = new Throttle(clock)

    def '#steps random requests under #limits are judged as the log judges them, seed #seed (L43, L44)'() {
        given:
        throttle.limits(Limits.parse(limits))

        when:
        def judged = verdicts(new NaiveThrottle(Limits.parse(limits)), steps, pace, new Random(seed))

        then:
        judged.find { it.free != it.expected } == null

        and: 'there was something to judge'
        judged.count { it.free > it.at } > steps / 20
        judged.count { it.free > it.at } < steps * 19 / 20

        where:
        limits       | pace | seed
        '5,100'      | 20   | 1
        '5,100'      | 20   | 2
        '5,100'      | 4    | 3
        '5,20'       | 60   | 4
        '5,20'       | 60   | 5
        '1,3'        | 300  | 6
        '2,off'      | 60   | 7
        'off,7'      | 80   | 8
        '100,5'      | 80   | 9
        '50,200'     | 1    | 10
        steps = 10_000
    }

    @CompileStatic
    private List<Map> verdicts(NaiveThrottle model, int steps, int pace, Random random) {
        (1..steps).collect { step ->
            clock.time += moved(random, pace)
            def address = "10.0.0.${random.nextInt(2)}" as String
            def visit = new Visit(OPERATIONS[random.nextInt(4)], random.nextInt(3), address)
            long free = throttle.admit(visit)?.until() ?: clock.time
            [step: step, visit: visit, at: clock.time, free: free, expected: model.free(visit, clock.time)]
        } as List<Map>
    }

    // Mostly on by a little, often not at all, now and then far on, a little back, or far back.
    @CompileStatic
    private static long moved(Random random, int pace) {
        if (pace == 1) {
            return random.nextInt(4).intdiv(3)
        }
        int turn = random.nextInt(1000)
        turn < 300 ? 0
            : turn < 990 ? random.nextInt(pace)
            : turn < 994 ? random.nextInt(5000)
            : turn < 998 ? -random.nextInt(1500)
            : turn < 999 ? 86_400_000L * random.nextInt(400)
            : -86_400_000L * random.nextInt(400)
    }

    def '#threads threads at once get no more and no less than one after the other would (L43, L44)'() {
        given: 'a clock that shows every moment once, so that the order of the requests can be told afterwards'
        def ticking = new Ticking(START)
        def crowded = new Throttle(ticking)
        crowded.limits(new Limits(5, 60))
        def pool = Executors.newFixedThreadPool(threads)

        when:
        def judged = pool.invokeAll((1..threads).collect { int number -> asking(crowded, ticking, number) })
            .collectMany { it.get() }.sort { it[1] }
        def model = new NaiveThrottle(new Limits(5, 60))
        def wrong = judged.find { visit, at, free -> model.free(visit, at) != free }

        then:
        wrong == null
        judged.count { it[1] != it[2] } > judged.size() / 20

        cleanup:
        pool.shutdownNow()

        where:
        threads << [2, 16]
    }

    private static Callable<List<List>> asking(Throttle throttle, Ticking clock, int number) {
        { ->
            def random = new Random(number)
            (1..4000).collect {
                // Two users ask all the time, the others so rarely that they are forgotten in between.
                long user = random.nextInt(10) < 8 ? random.nextInt(2) : 2 + random.nextInt(200)
                def visit = new Visit(OPERATIONS[random.nextInt(4)], user, "10.0.0.${random.nextInt(3)}")
                def wait = throttle.admit(visit)
                [visit, clock.last.get(), wait?.until() ?: clock.last.get()]
            }
        }
    }

    def 'who has not asked for a second is forgotten with the next request of anyone'() {
        when:
        (1..1000).each { throttle.admit(new Visit('listInvitedUsers', it, '10.0.0.1')) }

        then:
        throttle.callers() == 1000

        when:
        clock.time += 500
        throttle.admit(new Visit('listInvitedUsers', 1, '10.0.0.1'))

        then:
        throttle.callers() == 1000

        when:
        clock.time += 999
        throttle.admit(new Visit('listInvitedUsers', 2, '10.0.0.1'))

        then: 'one who asked half a second later is still remembered'
        throttle.callers() == 2

        when:
        clock.time += 3600_000
        throttle.admit(new Visit('listInvitedUsers', 3, '10.0.0.1'))

        then:
        throttle.callers() == 1
    }

    def 'nobody is remembered when there are no limits, and nobody after the clock was set back'() {
        when:
        (1..10).each { throttle.admit(new Visit('listInvitedUsers', it, '10.0.0.1')) }
        clock.time -= 1
        throttle.admit(new Visit('listInvitedUsers', 1, '10.0.0.1'))

        then:
        throttle.callers() == 1

        when:
        throttle.limits(Limits.OFF)
        (1..10).each { throttle.admit(new Visit('listInvitedUsers', it, '10.0.0.1')) }

        then:
        throttle.callers() == 0
    }

    /** A clock whose hand the test moves. */
    @CompileStatic
    static class Hand extends Clock {
        long time

        Hand(long time) {
            this.time = time
        }

        @Override
        long millis() {
            time
        }

        @Override
        Instant instant() {
            Instant.ofEpochMilli(millis())
        }

        @Override
        ZoneId getZone() {
            ZoneOffset.UTC
        }

        @Override
        Clock withZone(ZoneId zone) {
            this
        }
    }

    /** A clock that moves on whenever it is read, and remembers what each thread saw last. */
    @CompileStatic
    static class Ticking extends Hand {
        final ThreadLocal<Long> last = new ThreadLocal<>()
        private final AtomicLong ticks

        Ticking(long time) {
            super(time)
            ticks = new AtomicLong(time)
        }

        @Override
        long millis() {
            long now = ticks.incrementAndGet()
            last.set(now)
            now
        }
    }
}
