package dev.partnerkit.mock.world

import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.Window
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.seed.crowd.Generator
import dev.partnerkit.mock.throttle.Limits
import groovy.transform.CompileStatic
import spock.lang.Specification
import spock.lang.Title

import java.lang.management.ManagementFactory
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicLong

@Title('Worlds do not see each other')
class IsolationSpec extends Specification {

    static final boolean EXHAUSTIVE = Boolean.getBoolean('partnerkit.exhaustive')
    static final int THREADS = 64
    static final int WORLDS = 1000
    static final int OPERATIONS = EXHAUSTIVE ? 100_000 : 1000
    /** Every uid of a world begins with its number. */
    static final long ROOM = 100_000_000
    static final Instant AT = Instant.parse('2026-06-01T00:00:00Z')

    def '64 threads, each with very many mixed operations over 1,000 worlds, read nothing of another world'() {
        given:
        def worlds = new Worlds()
        def all = (1..WORLDS).collect { open(worlds, it) }
        def threads = Executors.newFixedThreadPool(THREADS)

        when:
        def reads = threads.invokeAll((1..THREADS).collect { new Client(it, all) as Callable<Long> })*.get()

        then:
        println "$THREADS threads x $OPERATIONS operations over $WORLDS worlds: ${reads.sum()} rows read, 0 of another world"
        reads.sum() > 0

        cleanup:
        threads?.shutdownNow()
    }

    def 'a world is opened and closed within a millisecond, 10,000 times in a row'() {
        given:
        def worlds = new Worlds()
        def base = new World('base').apply((1..1000).collect { Registered.customer(it as long, Account.NOBODY, AT) }).present()
        openAndClose(worlds, base, 2000)

        when:
        def nanos = openAndClose(worlds, base, 10_000).sort()

        then:
        println "opening and closing a world: median ${nanos[5000] / 1000} µs, p99 ${nanos[9900] / 1000} µs"
        nanos[9900] < 1_000_000
        worlds.list().empty
    }

    def '10,000 worlds over a base of a million users take no more than 64 MB'() {
        given:
        def base = new Baseline(Generator.of(1_000_000, 7).snapshot(), Readings.DEFAULT, Strictness.DOCUMENTED,
            Limits.DOCUMENTED, new WorldClock.Setting(Generator.NOW, true))
        def worlds = new Worlds()
        long before = used()

        when:
        10_000.times { openOver(worlds, base) }
        long added = used() - before

        then:
        println "10,000 worlds over a million users add ${added >> 10} KB, ${added.intdiv(10_000)} bytes each"
        added <= 64 << 20
        worlds.list().size() == 10_000
        worlds.list().every { it.snapshot().accounts().size() >= 1_000_000 }
    }

    // With what a world of a test has: two keys, a user of its own, a frozen clock, other limits.
    @CompileStatic
    private static void openOver(Worlds worlds, Baseline base) {
        World world = worlds.open(base)
        worlds.admit(world, AffiliateKey.of(world.name() + '-api-key', world.name() + '-secret-key', Generator.TOP))
        worlds.admit(world, world.name() + '-partner-key', Generator.INSTITUTION)
        world.apply(Registered.customer(5_000_000_000L, Generator.TOP, Generator.NOW)).limits(Limits.OFF).clock().freeze(Generator.NOW)
        world.settle()
    }

    private static long used() {
        def memory = ManagementFactory.memoryMXBean
        (1..4).collect {
            System.gc()
            memory.heapMemoryUsage.used
        }.min()
    }

    private static World open(Worlds worlds, int number) {
        def world = worlds.open("world-$number", Baseline.BLANK)
        world.apply(Registered.partner(number * ROOM, Account.NOBODY, AT)).settle()
    }

    @CompileStatic
    private static List<Long> openAndClose(Worlds worlds, Baseline base, int times) {
        List<Long> nanos = []
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime()
            World world = worlds.open(base)
            worlds.admit(world, AffiliateKey.of("key-$i", 'secret', 1))
            worlds.admit(world, "partner-key-$i", 'institution')
            worlds.close(world.name())
            nanos << (System.nanoTime() - begun)
        }
        nanos
    }

    /** Does a little of everything in worlds drawn at random, and looks at whose rows it gets. */
    @CompileStatic
    private static class Client implements Callable<Long> {

        static final AtomicLong NEXT = new AtomicLong()

        final Random random
        final List<World> worlds

        Client(int seed, List<World> worlds) {
            this.random = new Random(seed)
            this.worlds = worlds
        }

        @Override
        Long call() {
            long rows = 0
            for (int i = 0; i < OPERATIONS; i++) {
                int at = random.nextInt(worlds.size())
                rows += step(worlds[at], (at + 1) * ROOM)
            }
            rows
        }

        private long step(World world, long partner) {
            switch (random.nextInt(20)) {
                case 0:
                    return world.reset().snapshot().accounts().size() > 0 ? 0 : 0
                case 1:
                    return world.save('here') == null ? 0 : 0
                case 2:
                    return world.restore('here') ? 0 : 0
                case 3..6:
                    world.apply(Registered.customer(partner + NEXT.incrementAndGet(), partner, AT.plusSeconds(random.nextInt(1000))))
                    return 0
                default:
                    return read(world.snapshot(), partner)
            }
        }

        private static long read(Snapshot snapshot, long partner) {
            def slice = new InvitedUserQuery(partner, Window.EVER, null, null, true, new Page(0, 20)).run(snapshot)
            for (InvitedUserQuery.Row row : slice.rows()) {
                assert row.uid().intdiv(ROOM) * ROOM == partner
            }
            slice.rows().size()
        }
    }
}
