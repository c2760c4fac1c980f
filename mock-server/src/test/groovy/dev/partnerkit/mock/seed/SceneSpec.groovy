package dev.partnerkit.mock.seed

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
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Turnover
import dev.partnerkit.mock.world.World
import java.time.Instant
import java.time.ZoneOffset
import spock.lang.Specification
import spock.lang.Title

@Title('Scenes: worlds told in Java')
class SceneSpec extends Specification {

    static final T = Instant.parse('2026-06-01T02:00:00Z')
    static final TEXT = '2026-06-01 10:00:00'

    def 'a scene tells all that can happen'() {
        expect:
        Scene.blank()
            .partner(1) { it.owns('ONE') }
            .customer(2) {
                it.invitedBy(1).using('ONE').registered(TEXT).atKycLevel(0).kycRecorded(1, TEXT)
                    .deposited('100', Quote.USDT, TEXT).withdrew('30.5', Quote.USDC, TEXT).balanced('69.50', Quote.USDT, TEXT)
                    .traded(Line.SPOT, '1000', '1', '0.3', TEXT).contractBalance('1**')
            }
            .member('bank', 'm1') { it.created(TEXT).approved(Product.CRYPTO, '12.5', TEXT).holds(Product.ROBO, 'pending', '0') }
            .changes() == [
            Registered.partner(1, 0, Person.LONG_AGO),
            Registered.customer(2, 1, T).using('ONE').atKycLevel(0),
            new CodeIssued('ONE', 1),
            new KycRecorded(2, 1, T),
            new Deposited(2, Quote.USDT, T, 100),
            new Withdrawn(2, Quote.USDC, T, 30.5),
            new Balanced(2, Quote.USDT, T, 69.50),
            new Traded(2, Line.SPOT, T, new Turnover(1000, 1, 0.3)),
            new ContractBalanceMasked(2, '1**'),
            new Enrolled('bank', new Member('m1', T, [
                new Holding(Product.CRYPTO, 'approved', T, 12.5), new Holding(Product.ROBO, 'pending', null, 0)]))
        ]
    }

    def 'instants will do for texts'() {
        given:
        def story = { time ->
            Scene.blank().customer(2) {
                it.registered(time).kycRecorded(1, time).deposited('1', Quote.USDT, time).withdrew('1', Quote.USDT, time)
                    .balanced('1', Quote.USDT, time).traded(Line.ETF, '1', '1', '1', time)
            }.member('bank', 'm') { it.created(time).approved(Product.CRYPTO, '1', time) }.changes()
        }

        expect:
        story(T) == story(TEXT)
    }

    def 'times are told as the clocks of a zone show them'() {
        expect:
        Scene.in(ZoneOffset.UTC).customer(1) { it.registered('2026-06-01 02:00:00') }.changes() == [Registered.customer(1, 0, T)]
    }

    def 'people may be told of before those who invited them'() {
        when:
        def changes = Scene.blank()
            .customer(4) { it.invitedBy(3) }
            .partner(3) { it.invitedBy(2) }
            .customer(5) { it.invitedBy(99) }
            .partner(2)
            .changes()

        then:
        changes*.uid() == [2, 3, 4, 5]
    }

    def 'some leave last of all, in the order told (L78)'() {
        expect:
        Scene.blank().left(7).partner(7).unenrolled('bank', 'm1').member('bank', 'm1') { it.created(TEXT) }.left(6).changes() == [
            Registered.partner(7, 0, Person.LONG_AGO),
            new Enrolled('bank', new Member('m1', T, [])),
            new Left(7),
            new Unenrolled('bank', 'm1'),
            new Left(6)
        ]
    }

    def 'a scene lets somebody leave who was in the world before it (L78)'() {
        given:
        def world = new World('w').apply(Scene.blank().partner(1).customer(2) { it.invitedBy(1) }.member('bank', 'm') { it.created(T) }.changes())

        when:
        world.apply(Scene.blank().left(2).unenrolled('bank', 'm').customer(3) { it.invitedBy(1) }.changes())

        then:
        world.snapshot().branch(1).team().slice(0, 9)*.uid() == [3]
        world.snapshot().institution('bank').byCreation().isEmpty()
    }

    def 'a team may be as deep as it likes'() {
        given:
        def scene = Scene.blank()
        (1..5000).each { uid -> scene.partner(uid) { it.invitedBy(uid + 1) } }

        expect:
        scene.changes()*.uid() == (1..5000).reverse()
    }

    def 'a scene is a world file as well'() {
        given:
        def world = new World('w')

        when:
        Scene.blank().partner(1).file().applyTo(world)

        then:
        world.snapshot().account(1).partner()
    }

    def 'a circle of invitations is refused'() {
        when:
        Scene.blank().customer(9).partner(1) { it.invitedBy(2) }.partner(2) { it.invitedBy(first) }.changes()

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == message

        where:
        first || message
        1     || 'inviter 2 of 1 was invited by somebody whom 1 brought'
        2     || 'inviter 2 of 1 was invited by somebody whom 1 brought'
    }

    def 'nobody is in a scene twice'() {
        when:
        Scene.blank().customer(1).partner(1)

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == 'uid 1 is in the scene already'
    }
}
