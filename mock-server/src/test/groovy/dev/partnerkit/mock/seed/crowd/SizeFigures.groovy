package dev.partnerkit.mock.seed.crowd

import com.sun.management.OperatingSystemMXBean
import dev.partnerkit.mock.query.AssetQuery
import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.KycResultQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.TeamRangeQuery
import dev.partnerkit.mock.query.UserQuery
import dev.partnerkit.mock.query.Window
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import java.util.concurrent.Callable

/**
 * What a large world costs: a program of its own, so that its memory is its own. It prints a table, and the figures
 * that {@link SizeSpec} holds it to.
 */
@CompileStatic
class SizeFigures {

    static final int ROUNDS = 15
    static final int RUNS = 100
    static final int FORKS = 10_000
    static final long TOP = Generator.TOP

    private final Snapshot world
    private final Map<String, Callable<?>> queries = [:]

    static void main(String... args) {
        def users = args[0] as long
        def began = cpu()
        def world = Generator.of(users, 7).snapshot()
        println "users=$users seeded-cpu-ms=${cpu() - began} partners=${world.codes().entries().size().intdiv(3)} trades=${world.branch(TOP).trades().size()}"
        println "resident-after-seeding-mb=${resident()}"
        new SizeFigures(world).pages()
        println "resident-mb=${resident()}"
        forks('deposit', world) { int i ->
            new Deposited(TOP + 1 + (i * 7919L) % (users - 1), Quote.USDT, Generator.NOW, 1.0).applyTo(world)
        }
        forks('registration', world) { int i ->
            Registered.customer(2 * TOP + i, TOP, Generator.NOW).applyTo(world)
        }
        def customers = world.branch(TOP).customers()
        forks('departure', world) { int i ->
            int at = (i * 7919L) % customers.size() as int
            new Left(customers.slice(at, at + 1)[0].uid()).applyTo(world)
        }
    }

    private SizeFigures(Snapshot world) {
        this.world = world
    }

    private void pages() {
        def end = Generator.NOW.epochSecond
        def month = new Window(end - 30 * 24 * 60 * 60, end - 1)
        def directs = world.branch(TOP).directs().size()
        def members = world.institution(Generator.INSTITUTION).byCreation().size()
        // As many rows to a page as leave a hundred thousand pages, and no more than a hundred.
        def size = Math.max(1, Math.min(100, directs.intdiv(100_000)))
        queries['invited, page 1 of 100 rows'] = { invited(Window.EVER, null, Page.numbered(1, 100)) }
        queries['invited, last page'] = { invited(Window.EVER, null, Page.numbered(directs.intdiv(100), 100)) }
        queries['invited, one month'] = { invited(month, null, Page.numbered(1, 100)) }
        queries['invited, one code'] = { invited(Window.EVER, 'G000000B', Page.numbered(1, 100)) }
        queries['KYC, one month'] = { new KycResultQuery(TOP, month, null, true, true, Page.numbered(1, 100)).run(world) }
        queries['assets, one month'] = { new AssetQuery(TOP, month, null, Quote.USDT, Page.numbered(1, 100)).run(world) }
        queries['range, one month'] = { range(month, 100) }
        queries['range, totals alone'] = { range(month, 0) }
        table()
        queries["invited, page 1 of $size rows" as String] = { invited(Window.EVER, null, Page.numbered(1, size)) }
        queries['invited, page 100,000 or last'] = { invited(Window.EVER, null, Page.numbered(Math.min(100_000, directs.intdiv(size)), size)) }
        table()
        queries['users, page 1'] = { users(null, [:], Page.numbered(1, 100)) }
        queries['users, middle'] = { users(null, [:], new Page(members.intdiv(2), 100)) }
        queries['users, one product'] = { users(Product.CRYPTO, [:], Page.numbered(1, 100)) }
        queries['users, one product, middle'] = { users(Product.CRYPTO, [:], new Page(members.intdiv(3), 100)) }
        queries['users, one state, middle'] = { users(null, [(Product.CRYPTO): 'approved'], new Page(members.intdiv(4), 100)) }
        table()
    }

    private Object invited(Window window, String code, Page page) {
        new InvitedUserQuery(TOP, window, null, code, true, page).run(world)
    }

    private Object range(Window window, int rows) {
        def reach = new TeamRangeQuery.Reach(false, false, false)
        new TeamRangeQuery(TOP, window, null, null, null, reach, Page.numbered(1, rows)).run(world)
    }

    private Object users(Product product, Map<Product, String> states, Page page) {
        new UserQuery(Generator.INSTITUTION, null, product, states, null, null, true, page).run(world)
    }

    /** Medians of this thread's CPU time, in rounds that go through all queries, each against the first. */
    private void table() {
        def threads = ManagementFactory.threadMXBean
        Map<String, List<Long>> times = queries.collectEntries { [(it.key): []] } as Map<String, List<Long>>
        (2 * ROUNDS).times { int round ->
            queries.each { name, query ->
                def began = threads.currentThreadCpuTime
                for (int i = 0; i < RUNS; i++) {
                    query.call()
                }
                if (round >= ROUNDS) {
                    times[name] << threads.currentThreadCpuTime - began
                }
            }
        }
        def medians = times.collectEntries { [(it.key): it.value.sort()[ROUNDS.intdiv(2)]] } as Map<String, Long>
        def first = medians.values().first()
        medians.each { name, nanos ->
            println String.format(Locale.ROOT, '%-30s %8.1f us  x%.2f', name, nanos / 1000d / RUNS, nanos / (double) first)
        }
        queries.clear()
    }

    private static void forks(String change, Snapshot world, Closure<Snapshot> fork) {
        def before = used()
        def began = cpu()
        def forks = (0..<FORKS).collect { fork.call(it) }
        def spent = cpu() - began
        println "forks=$FORKS change=$change added-kb=${(used() - before).intdiv(1024)} cpu-ms=$spent"
        assert forks.every { it !== world }
    }

    private static long used() {
        2.times { System.gc() }
        ManagementFactory.memoryMXBean.heapMemoryUsage.used
    }

    /** Milliseconds, of all threads. */
    private static long cpu() {
        (ManagementFactory.operatingSystemMXBean as OperatingSystemMXBean).processCpuTime.intdiv(1_000_000)
    }

    /** The most there was so far, where the system tells. */
    private static long resident() {
        def status = new File('/proc/self/status')
        def line = status.exists() ? status.readLines().find { it.startsWith('VmHWM') } : 'VmHWM: 0 kB'
        (line.replaceAll(/\D/, '') as long).intdiv(1024)
    }
}
