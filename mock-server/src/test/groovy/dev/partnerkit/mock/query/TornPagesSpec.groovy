package dev.partnerkit.mock.query

import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.Turnover
import dev.partnerkit.mock.world.World
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.Executors
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import spock.lang.Specification

class TornPagesSpec extends Specification {

    static final CUSTOMERS = new TeamRangeQuery.Reach(false, false, false)
    static final READERS = 64
    static final BATCHES = 12
    static final BATCH = 5

    static final TOP = 1L
    static final MIDDLE = 2L
    /** The seconds in which one batch after the other puts its KYC record, and from which it takes the one before. */
    static final SPOTLIGHT = new Window(5_000, 5_999)

    def world = new World('torn').apply(
        Registered.partner(TOP, Account.NOBODY, at(0)), Registered.partner(MIDDLE, TOP, at(0)))
    def readers = Executors.newFixedThreadPool(READERS)

    def cleanup() {
        readers.shutdownNow()
    }

    def 'sixty-four readers never see half of what happens at once'() {
        given:
        def done = new AtomicBoolean()
        def reads = new Semaphore(0)
        def torn = new ConcurrentLinkedQueue<Throwable>()
        def seen = ConcurrentHashMap.<Integer>newKeySet()
        READERS.times { number ->
            readers.submit {
                def last = 0
                while (!done.get()) {
                    try {
                        def batches = wholeBatchesIn(world.snapshot(), 3 + number)
                        assert batches >= last
                        last = batches
                        seen << batches
                    } catch (Throwable e) {
                        torn << e
                    } finally {
                        reads.release()
                    }
                }
            }
        }

        when: 'every batch stands until each reader can have finished an old read and made a new one'
        BATCHES.times { number ->
            reads.drainPermits()
            reads.acquire(2 * READERS)
            world.apply(batch(number))
        }
        reads.drainPermits()
        reads.acquire(2 * READERS)
        done.set(true)
        readers.shutdown()

        then:
        readers.awaitTermination(1, TimeUnit.MINUTES)
        torn.empty
        seen == (0..BATCHES) as Set
    }

    def 'sixty-four writers lose nothing of one another'() {
        given:
        def together = new Semaphore(0)
        def written = (0..<READERS).collect { writer ->
            readers.submit {
                together.acquire()
                25.times { world.apply(batch(writer * 25 + it).take(2)) }
            }
        }

        when:
        together.release(READERS)
        written*.get()

        then:
        def users = world.snapshot().branch(MIDDLE).byRegistration()
        users.size() == READERS * 25
        users.slice(0, users.size())*.tie().toSet().size() == READERS * 25
        assets(world.snapshot(), 100)*.deposit().sum() == READERS * 25
    }

    /** Reads every page of every operation and holds them against each other. */
    private static int wholeBatchesIn(Snapshot snapshot, int size) {
        def users = pages(size) { new InvitedUserQuery(MIDDLE, Window.EVER, null, null, true, it).run(snapshot) }
        def order = users.collect { [-it.registeredAt(), -snapshot.account(it.uid()).id()] }
        def assets = assets(snapshot, size)
        def kyc = pages(size) { new KycResultQuery(MIDDLE, SPOTLIGHT, null, true, true, it).run(snapshot) }
        def ranges = []
        def customers = pages(size) { page ->
            ranges << new TeamRangeQuery(TOP, Window.EVER, null, null, [MIDDLE] as Set, CUSTOMERS, page).run(snapshot)
            new TeamRangeQuery(MIDDLE, Window.EVER, null, null, null, CUSTOMERS, page).run(snapshot).customers()
        }
        def count = users.size()

        assert count % BATCH == (count ? 1 : 0)
        assert order == order.toSorted { a, b -> a[0] <=> b[0] ?: a[1] <=> b[1] }
        assert assets*.uid() == users*.uid().toSorted()
        assert assets*.deposit().sum(0) == count
        assert kyc.size() == (count ? 1 : 0)
        assert customers*.account()*.uid() as Set == users*.uid() as Set
        assert customers*.volume().sum(0) == 3 * count
        assert ranges.collect { [it.everyone(), it.registered(), it.volume()] } as Set ==
            [[1 + count, 1 + count, 3 * count]] as Set
        count.intdiv(BATCH)
    }

    private static List<AssetQuery.Row> assets(Snapshot snapshot, int size) {
        pages(size) { new AssetQuery(MIDDLE, Window.EVER, null, Quote.USDT, it).run(snapshot) }
    }

    private static <T> List<T> pages(int size, Closure<Slice<T>> read) {
        def first = read(Page.numbered(1, size))
        def rest = (2..<2 + (int) first.total().intdiv(size)).collect { number ->
            def page = read(Page.numbered(number, size))
            assert page.total() == first.total()
            page.rows()
        }
        def rows = first.rows() + rest.collectMany { it }
        assert rows.size() == first.total()
        rows
    }

    /**
     * Customers who each deposit 1 and trade 3, the KYC spotlight on the first of them alone, and one customer more who
     * leaves as the next of its kind comes.
     */
    private static List<Change> batch(int number) {
        def first = 100L + number * BATCH
        def guest = 1_000_000L + number
        def changes = ((first..<first + BATCH) + guest).collectMany { uid ->
            [
                Registered.customer(uid, MIDDLE, at(number % 7)),
                new Deposited(uid, Quote.USDT, at(number), 1),
                new Traded(uid, Line.SPOT, at(number), new Turnover(3, 0, 0))
            ]
        }
        changes << new KycRecorded(first, 1, at(SPOTLIGHT.from() + number))
        number == 0 ? changes : changes + [new KycRecorded(first - BATCH, 1, at(0)), new Left(guest - 1)]
    }

    private static Instant at(long second) {
        Instant.ofEpochSecond(second)
    }
}
