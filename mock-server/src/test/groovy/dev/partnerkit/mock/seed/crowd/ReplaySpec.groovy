package dev.partnerkit.mock.seed.crowd

import dev.partnerkit.mock.query.AssetQuery
import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.KycResultQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.TeamRangeQuery
import dev.partnerkit.mock.query.UserQuery
import dev.partnerkit.mock.query.Window
import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Unenrolled
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.Sorted
import dev.partnerkit.mock.world.Trade
import dev.partnerkit.mock.world.Turnover
import java.time.Instant
import java.util.function.ToIntFunction
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('A generated world answers like one that came about change by change')
class ReplaySpec extends Specification {

    static final int USERS = 4_000
    static final int QUESTIONS = Integer.getInteger('partnerkit.cases', 400)
    static final long END = Generator.NOW.epochSecond
    static final int DAY = 24 * 60 * 60

    @Shared
    Snapshot generated = Generator.of(USERS, 11).snapshot()
    @Shared
    Snapshot replayed = after(Snapshot.EMPTY, Replay.of(generated))
    @Shared
    List<Account> partners = generated.accounts().slice(0, USERS).findAll { it.partner() }

    def 'it holds the same'() {
        expect:
        Told.digest(generated) == Told.digest(replayed)
        partners.size() > 30
        generated.accounts().slice(0, USERS).every { generated.branch(it.uid()).team().size() == replayed.branch(it.uid()).team().size() }
    }

    def 'the trades of a team add up the same between any two moments, to the last place'() {
        given:
        def random = new Random(7)

        expect:
        QUESTIONS.times {
            def window = window(random)
            def uid = partner(random)
            def sums = [generated, replayed].collect { snapshot ->
                def trades = snapshot.branch(uid).trades()
                def from = trades.rank({ Trade trade -> trade.at() <=> window.from() } as ToIntFunction)
                trades.sum(from, trades.rank({ Trade trade -> trade.at() <= window.to() ? -1 : 1 } as ToIntFunction))
            }
            assert sums[0] == sums[1]
        }
    }

    def 'it answers #operation the same'() {
        given:
        def random = new Random(operation.hashCode())

        expect:
        QUESTIONS.times {
            def query = this."$operation"(random)
            assert told(query.run(generated)) == told(query.run(replayed)): query
        }

        where:
        operation << ['kycResults', 'invitedUsers', 'assets', 'teamRange', 'users']
    }

    def 'it goes on the same, and what happens to one copy of it is not seen in another'() {
        given:
        def random = new Random(5)
        def before = Told.digest(generated)
        def forks = (1..10).collect { [generated, replayed] }

        when:
        600.times {
            def fork = random.nextInt(forks.size())
            def change = change(random, forks[fork][0])
            forks[fork] = forks[fork].collect { after(it, [change]) }
        }

        then:
        forks.every { Told.digest(it[0]) == Told.digest(it[1]) }
        forks.collect { Told.digest(it[0]) }.toSet().size() == forks.size()
        Told.digest(generated) == before

        and:
        ['kycResults', 'invitedUsers', 'assets', 'teamRange', 'users'].each { operation ->
            QUESTIONS.times {
                def query = this."$operation"(random)
                def (one, other) = forks[random.nextInt(forks.size())]
                assert told(query.run(one)) == told(query.run(other)): query
            }
        }
    }

    private KycResultQuery kycResults(Random random) {
        new KycResultQuery(partner(random), window(random), uid(random), random.nextBoolean(), random.nextBoolean(), page(random))
    }

    private InvitedUserQuery invitedUsers(Random random) {
        def partner = partner(random)
        def codes = generated.branch(partner).byCode().entries().slice(0, 9)*.key() + ['unknown', null, null]
        new InvitedUserQuery(partner, window(random), uid(random), codes[random.nextInt(codes.size())], random.nextBoolean(), page(random))
    }

    private AssetQuery assets(Random random) {
        new AssetQuery(partner(random), window(random), uid(random), one(random, Quote.values()), page(random))
    }

    private TeamRangeQuery teamRange(Random random) {
        def named = random.nextBoolean() ? null : (0..random.nextInt(5)).collect { partner(random) } as Set
        def reach = new TeamRangeQuery.Reach(random.nextBoolean(), random.nextBoolean(), random.nextBoolean())
        def line = random.nextBoolean() ? null : one(random, Line.values())
        new TeamRangeQuery(partner(random), window(random), uid(random), line, named, reach, page(random))
    }

    private UserQuery users(Random random) {
        def product = random.nextBoolean() ? null : one(random, Product.values())
        def states = random.nextBoolean() ? [:] : [(one(random, Product.values())): ['approved', 'pending'][random.nextInt(2)]]
        def known = generated.institution(Generator.INSTITUTION).byCreation()
        def accountId = random.nextInt(8) ? null : known.slice(random.nextInt(known.size()), known.size())[0].accountId()
        def from = random.nextBoolean() ? null : moment(random)
        def until = random.nextBoolean() ? null : moment(random)
        new UserQuery(Generator.INSTITUTION, accountId, product, states, from, until, random.nextBoolean(), page(random))
    }

    private Change change(Random random, Snapshot present) {
        def uid = one(random, present.accounts()).uid()
        def amount = BigDecimal.valueOf(1 + random.nextInt(1000), 1)
        switch (random.nextInt(7)) {
            case 0 -> new Registered(5_000L + random.nextInt(1 << 30), inviter(random, present), moment(random), ['', 'G000000A'][random.nextInt(2)], random.nextInt(4) == 0, 1)
            case 1 -> new KycRecorded(uid, random.nextInt(3), moment(random))
            case 2 -> new Deposited(uid, one(random, Quote.values()), moment(random), amount)
            case 3 -> new Enrolled(Generator.INSTITUTION, new Member("member-1000${random.nextInt(900) + 100}0", moment(random), [new Holding(Product.ROBO, 'denied', null, amount)]))
            case 4 -> new Left(leaving(random, present))
            case 5 -> new Unenrolled(Generator.INSTITUTION, one(random, present.institution(Generator.INSTITUTION).byCreation()).accountId())
            default -> new Traded(uid, one(random, Line.values()), moment(random), new Turnover(amount, amount, amount))
        }
    }

    private long inviter(Random random, Snapshot present) {
        def uid = partner(random)
        present.account(uid) ? uid : Generator.TOP
    }

    /** Somebody without anybody below: one who has codes, or anyone at the end of some way down. */
    private long leaving(Random random, Snapshot present) {
        def lonely = partners*.uid().findAll { present.account(it) && present.branch(it).team().isEmpty() }
        def uid = lonely && random.nextInt(3) == 0 ? lonely[random.nextInt(lonely.size())] : Generator.TOP
        while (!present.branch(uid).team().isEmpty()) {
            uid = one(random, present.branch(uid).team()).uid()
        }
        uid
    }

    /** Affiliates, the top one more often than others, and now and then someone who is none. */
    private long partner(Random random) {
        def kind = random.nextInt(10)
        kind < 4 ? Generator.TOP : kind < 9 ? partners[random.nextInt(Math.min(partners.size(), 12))].uid() : anybody(random)
    }

    private static long anybody(Random random) {
        Generator.TOP + random.nextInt(USERS)
    }

    private static Long uid(Random random) {
        random.nextInt(5) ? null : anybody(random)
    }

    private static Window window(Random random) {
        def from = moment(random).epochSecond
        random.nextInt(3) ? new Window(from, from + random.nextInt(400 * DAY)) : Window.EVER
    }

    private static Page page(Random random) {
        new Page(random.nextInt(random.nextBoolean() ? 30 : 3000), 1 + random.nextInt(100))
    }

    private static Instant moment(Random random) {
        Instant.ofEpochSecond(END - random.nextInt(3 * 366 * DAY))
    }

    private static <T> T one(Random random, Sorted<T, ?> choices) {
        int at = random.nextInt(choices.size())
        choices.slice(at, at + 1)[0]
    }

    private static <T> T one(Random random, T[] choices) {
        choices[random.nextInt(choices.length)]
    }

    private static Snapshot after(Snapshot before, List<Change> changes) {
        changes.inject(before) { snapshot, change -> change.applyTo(snapshot) }
    }

    private static List told(answer) {
        if (answer instanceof TeamRangeQuery.Result) {
            return [answer.everyone(), answer.registered(), answer.volume(), told(answer.customers())]
        }
        [answer.total(), answer.rows().collect { told(it) }]
    }

    private static String told(InvitedUserQuery.Row row) {
        row.toString()
    }

    private static String told(Account account) {
        Told.of(account)
    }

    private static String told(Member member) {
        Told.of(member)
    }

    private static String told(TeamRangeQuery.Row row) {
        "${Told.of(row.account())} ${row.volume()} ${row.fee()} ${row.rebate()}"
    }

    private static String told(AssetQuery.Row row) {
        [row.uid(), row.deposit(), row.withdrawal(), row.balance(), row.balanceAt(), row.firstDeposit()?.at(), row.firstDeposit()?.amount()]
    }
}
