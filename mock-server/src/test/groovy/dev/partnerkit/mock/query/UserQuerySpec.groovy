package dev.partnerkit.mock.query

import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.Unenrolled
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.World
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

@Title('The users list, found by index')
class UserQuerySpec extends Specification {

    static final long SEED = 4
    static final int WORLDS = 500
    static final int QUESTIONS = 20

    def 'the pages joined are the users a naive search finds, in its order (seed 004; L58, L62)'() {
        given:
        def random = new Random(SEED)

        expect:
        WORLDS.times { world ->
            def byId = [:]
            def snapshot = new World('random').apply(changes(random, byId)).snapshot()
            QUESTIONS.times { question ->
                def query = query(random)
                def expected = naive(byId.values(), query)
                assert joined(snapshot, query) == expected: "seed $SEED, world $world, question $question: $query"
            }
        }
    }

    def 'an account changed counts under its new state alone'() {
        given:
        def world = new World('changed')
        def asked = new UserQuery('i', null, null, [(Product.CRYPTO): 'pending'], null, null, true, new Page(0, 10))

        when:
        world.apply(new Enrolled('i', member('a', 0, [(Product.CRYPTO): 'pending'])))
        then:
        asked.run(world.snapshot()).total() == 1

        when:
        world.apply(new Enrolled('i', member('a', 0, [(Product.CRYPTO): 'approved'])))
        then:
        asked.run(world.snapshot()).total() == 0
    }

    def 'who left is found by nothing, and those alike still are (L78)'() {
        given:
        def world = new World('changed').apply(['a', 'b'].collect { new Enrolled('i', member(it, 0, [(Product.CRYPTO): 'pending'])) })
        def asked = { id -> new UserQuery('i', id, Product.CRYPTO, [(Product.CRYPTO): 'pending'], null, null, true, new Page(0, 10)) }

        when:
        world.apply(new Unenrolled('i', 'a'))

        then:
        asked(null).run(world.snapshot()).rows()*.accountId() == ['b']
        asked('a').run(world.snapshot()).total() == 0
    }

    private static List<String> joined(Snapshot snapshot, UserQuery query) {
        List<String> all = []
        long total = -1
        for (long offset = 0; ; offset += query.page().size()) {
            def page = new Page(offset, query.page().size())
            def slice = new UserQuery(query.institution(), query.accountId(), query.product(), query.kycStatuses(),
                query.from(), query.until(), query.ascending(), page).run(snapshot)
            assert total == -1 || total == slice.total(): 'the total hangs on the page'
            total = slice.total()
            slice.rows().each { all.add(it.accountId()) }
            if (slice.rows().empty) {
                assert all.size() == total
                return all
            }
        }
    }

    private static List<String> naive(Collection<Member> members, UserQuery query) {
        def matching = members.findAll { Member member ->
            def states = member.accounts().collectEntries { Holding it -> [(it.product()): it.kycStatus()] }
            (query.accountId() == null || query.accountId() == member.accountId()) &&
                (query.product() == null || states.containsKey(query.product())) &&
                query.kycStatuses().every { product, state -> states[product] == state } &&
                (query.from() == null || member.createdAt() >= query.from()) &&
                (query.until() == null || member.createdAt() < query.until())
        }.toSorted { Member one, Member other ->
            one.createdAt() <=> other.createdAt() ?: one.accountId() <=> other.accountId()
        }
        (query.ascending() ? matching : matching.reverse())*.accountId()
    }

    /** Up to sixty enrolments under up to forty ids, so that some take another's place, and some that leave, in any order. */
    private static List<Change> changes(Random random, Map<String, Member> byId) {
        (0..<random.nextInt(61)).collect {
            def id = "member-${random.nextInt(40)}" as String
            if (byId && random.nextInt(4) == 0) {
                def leaving = byId.keySet()[random.nextInt(byId.size())]
                byId.remove(leaving)
                return new Unenrolled('i', leaving)
            }
            def accounts = Product.values().findAll { random.nextBoolean() }
                .collectEntries { [(it): state(random)] }
            byId[id] = member(id, random.nextInt(12), accounts)
            new Enrolled('i', byId[id])
        }
    }

    private static UserQuery query(Random random) {
        def states = Product.values().findAll { random.nextInt(4) == 0 }.collectEntries { [(it): state(random)] }
        new UserQuery(
            'i',
            random.nextInt(8) ? null : "member-${random.nextInt(40)}",
            random.nextBoolean() ? null : Product.values()[random.nextInt(4)],
            states as Map<Product, String>,
            random.nextBoolean() ? null : at(random.nextInt(14) - 1),
            random.nextBoolean() ? null : at(random.nextInt(14) - 1),
            random.nextBoolean(),
            new Page(0, 1 + random.nextInt(9)))
    }

    private static String state(Random random) {
        ['approved', 'pending', 'denied'][random.nextInt(3)]
    }

    private static Member member(String id, int day, Map<Product, String> states) {
        new Member(id, at(day), states.collect { product, state -> new Holding(product, state, null, 1.00) })
    }

    private static Instant at(int day) {
        Instant.parse('2025-01-10T00:00:00Z').plusSeconds(86400L * day)
    }
}
