package dev.partnerkit.mock.world

import dev.partnerkit.mock.seed.RichWorld
import dev.partnerkit.mock.seed.crowd.Generator
import dev.partnerkit.mock.seed.crowd.Replay
import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.ContractBalanceMasked
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Unenrolled
import dev.partnerkit.mock.world.Change.Withdrawn
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import java.time.Instant
import spock.lang.Rollup
import spock.lang.Specification
import spock.lang.Title

@Title('Whoever left was never there')
class LeavingSpec extends Specification {

    static final SEEDS = 0L..<Long.getLong('partnerkit.cases', 150).intdiv(3)
    static final NEW = 9_999L
    static final T = Instant.ofEpochSecond(2)

    @Rollup
    def 'someone who came, did everything and left is in no index of anybody above (L78)'() {
        given:
        def world = new RichWorld(seed)
        def inviters = world.random.users*.uid() + Account.NOBODY

        expect:
        inviters.every { inviter ->
            def there = after(world.snapshot, life(NEW, inviter, inviter % 2 == 0))
            assert RichWorld.look(there) != RichWorld.look(world.snapshot)
            RichWorld.look(after(there, [new Left(NEW)])) == RichWorld.look(world.snapshot)
        }

        where:
        seed << SEEDS.step(5)
    }

    @Rollup
    def 'so is an institution\'s user (L78)'() {
        given:
        def world = new RichWorld(seed)
        def member = new Member('new', T, [new Holding(Product.ROBO, 'seen nowhere else', null, 1.0), new Holding(Product.CRYPTO, 'A', T, 2.0)])

        expect:
        (RichWorld.TEXTS.take(3) + 'an institution of its own').every { institution ->
            def there = after(world.snapshot, [new Enrolled(institution, member)])
            assert there.institution(institution).member('new') == member
            RichWorld.look(after(there, [new Unenrolled(institution, 'new')])) == RichWorld.look(world.snapshot)
        }

        where:
        seed << SEEDS
    }

    def 'of a generated world everybody can leave, the latest first, until one is alone (L78)'() {
        given:
        def world = Generator.of(400, seed).snapshot()
        def uids = (1..<400).collect { Generator.TOP + it }.reverse()
        def members = world.institution(Generator.INSTITUTION).byCreation().slice(0, 40)*.accountId()
        def departures = uids.collect { new Left(it) } +
            members.shuffled(new Random(seed)).collect { new Unenrolled(Generator.INSTITUTION, it) }
        def alone = Replay.of(world).findAll {
            !(it instanceof Enrolled) && (it instanceof CodeIssued ? it.owner() : it.uid()) == Generator.TOP
        }

        expect:
        members.size() == 40
        RichWorld.look(after(world, departures)) == RichWorld.look(after(Snapshot.EMPTY, alone))

        where:
        seed << [7L, 8L]
    }

    def 'the codes of someone who left are nobody\'s, can be given out anew, and stay with whom they brought (L78)'() {
        given:
        def world = new World('w').apply(Registered.partner(1, Account.NOBODY, T), Registered.partner(2, 1, T), Registered.partner(3, 1, T),
            new CodeIssued('B', 2), new CodeIssued('A', 2), new CodeIssued('C', 3), new CodeIssued('AA', 3),
            Registered.customer(4, 1, T).using('A'))

        when:
        world.apply(new Left(2))

        then:
        ['A', 'B', 'C', 'AA'].collect { world.snapshot().owner(it) } == [null, null, 3, 3]
        world.snapshot().codes().entries().size() == 2
        world.snapshot().account(4).registeredWith() == 'A'
        world.snapshot().branch(1).byCode().find('A').size() == 1

        when: 'it comes back, while its code is another\'s, and leaves again'
        world.apply(new CodeIssued('A', 3), Registered.customer(2, 1, T), new Left(2))

        then:
        world.snapshot().owner('A') == 3

        when:
        world.apply(new Left(3))

        then:
        world.snapshot().codes().entries().isEmpty()
    }

    def 'who comes back begins anew (L78)'() {
        given:
        def world = new World('w').apply(Registered.partner(1, Account.NOBODY, T)).apply(life(NEW, 1))

        when:
        world.apply(new Left(NEW), Registered.customer(NEW, 1, T))

        then:
        RichWorld.look(world.snapshot()) ==
            RichWorld.look(new World('w').apply(Registered.partner(1, Account.NOBODY, T), Registered.customer(NEW, 1, T)).snapshot())
    }

    def 'a snapshot taken before still has whoever left since'() {
        given:
        def world = new World('w').apply(Registered.partner(1, Account.NOBODY, T)).apply(life(NEW, 1))
        def before = world.snapshot()
        def look = RichWorld.look(before)

        when:
        world.apply(new Left(NEW))

        then:
        RichWorld.look(before) == look
    }

    /** Everything that can happen to a user, some of it twice. */
    private static List<Change> life(long uid, long inviter, boolean partner = true) {
        [
            new Registered(uid, inviter, T, 'a', partner, 0),
            new CodeIssued('new', uid), new CodeIssued('newer', uid),
            new KycRecorded(uid, 1, T.plusSeconds(3)), new ContractBalanceMasked(uid, '*'),
            *Quote.values().collectMany { [new Deposited(uid, it, T, 1), new Withdrawn(uid, it, T, 1), new Balanced(uid, it, T, 1)] },
            *(Line.values() + Line.values()).collect { new Traded(uid, it, T, new Turnover(1.23456789, 1, 1)) }
        ]
    }

    private static Snapshot after(Snapshot before, List<Change> changes) {
        changes.inject(before) { snapshot, change -> change.applyTo(snapshot) }
    }
}
