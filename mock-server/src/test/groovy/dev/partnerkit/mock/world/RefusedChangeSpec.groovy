package dev.partnerkit.mock.world

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
import java.time.Instant
import spock.lang.Specification

class RefusedChangeSpec extends Specification {

    static final T = Instant.parse('2026-06-01T00:00:00Z')

    def world = new World('spec').apply(
        Registered.partner(1, Account.NOBODY, T), new CodeIssued('ONE', 1), new Enrolled('bank', new Member('m', T, [])))

    def 'a change that does not fit is refused with "#message"'() {
        given:
        def before = world.snapshot()

        when:
        world.apply(change)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == message
        world.snapshot().is(before)

        where:
        change                                                     || message
        Registered.customer(0, 1, T)                               || 'uid 0 must be positive'
        Registered.customer(-5, 1, T)                              || 'uid -5 must be positive'
        Registered.customer(1, 0, T)                               || 'uid 1 is registered already'
        Registered.customer(2, 3, T)                               || 'inviter 3 is not known'
        Registered.customer(2, 2, T)                               || 'inviter 2 is not known'
        Registered.customer(2, -1, T)                              || 'inviter -1 is not known'
        new CodeIssued('', 1)                                      || 'code  must not be blank'
        new CodeIssued(' ', 1)                                     || 'code   must not be blank'
        new CodeIssued('ONE', 1)                                   || 'code ONE is given out already'
        new CodeIssued('TWO', 2)                                   || 'owner 2 is not known'
        new KycRecorded(2, 1, T)                                   || 'uid 2 is not known'
        new Deposited(1, Quote.USDT, T, 0.00)                      || 'amount 0.00 must be above zero'
        new Deposited(1, Quote.USDT, T, -1)                        || 'amount -1 must be above zero'
        new Deposited(2, Quote.USDT, T, 1)                         || 'uid 2 is not known'
        new Withdrawn(1, Quote.USDT, T, 0)                         || 'amount 0 must be above zero'
        new Withdrawn(1, Quote.USDT, T, -0.1)                      || 'amount -0.1 must be above zero'
        new Withdrawn(2, Quote.USDT, T, 1)                         || 'uid 2 is not known'
        new Balanced(2, Quote.USDC, T, 1)                          || 'uid 2 is not known'
        new Traded(2, Line.ETF, T, Turnover.NONE)                  || 'uid 2 is not known'
        new ContractBalanceMasked(2, '*')                          || 'uid 2 is not known'
        new Enrolled(' ', new Member('m', T, []))                  || 'institution   must not be blank'
        new Left(2)                                                || 'uid 2 is not known'
        new Left(0)                                                || 'uid 0 is not known'
        new Unenrolled('broker', 'm')                              || 'institution broker is not known'
        new Unenrolled('Bank', 'm')                                || 'institution Bank is not known'
        new Unenrolled('bank', 'M')                                || 'accountId M is not known'
        new Unenrolled('bank', '')                                 || 'accountId  is not known'
    }

    def 'the smallest that fits is taken: #change'() {
        when:
        world.apply(change)

        then:
        noExceptionThrown()

        where:
        change << [
            Registered.customer(2, Account.NOBODY, T),
            Registered.customer(2, 1, T),
            new Deposited(1, Quote.USDT, T, 0.00000001),
            new Withdrawn(1, Quote.USDT, T, 0.00000001),
            new Balanced(1, Quote.USDT, T, 0),
            new Traded(1, Line.ETF, T, Turnover.NONE),
            new Left(1),
            new Unenrolled('bank', 'm')
        ]
    }

    def 'nobody leaves before those below: #uid'() {
        given:
        world.apply(Registered.partner(2, 1, T), Registered.customer(3, 2, T))

        when:
        world.apply(new Left(uid))

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == "uid $uid has users below it, who have to leave first"

        when:
        world.apply(new Left(3), new Left(2), new Left(1))

        then:
        world.snapshot().accounts().isEmpty()

        where:
        uid << [1, 2]
    }

    def 'nobody leaves twice'() {
        when:
        world.apply(change)

        then:
        noExceptionThrown()

        when:
        world.apply(change)

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == message

        where:
        change                      || message
        new Left(1)                 || 'uid 1 is not known'
        new Unenrolled('bank', 'm') || 'institution bank is not known'
    }

    def 'of several changes all happen, each on top of those before'() {
        when:
        world.apply([
            Registered.partner(2, 1, T),
            new CodeIssued('TWO', 2),
            Registered.customer(3, 2, T).using('TWO'),
            new Deposited(3, Quote.USDT, T, 1)
        ])

        then:
        world.snapshot().owner('TWO') == 2
        world.snapshot().branch(1).team().size() == 2
        world.snapshot().account(3).holdings().purse(Quote.USDT).deposits().sum() == 1
    }

    def 'of several changes none happens when change number #refused does not fit'() {
        given:
        def before = world.snapshot()
        def changes = (2..5).collect { Registered.customer(it, 1, T) } as List<Change>
        changes.add(refused, Registered.customer(9, 8, T))

        when:
        world.apply(changes)

        then:
        thrown(IllegalArgumentException)
        world.snapshot().is(before)
        before.branch(1).team().isEmpty()
        before.account(2) == null

        where:
        refused << [0, 2, 4]
    }

    def 'a refusal leaves the world fit for the next change'() {
        given:
        def refused = false

        when:
        try {
            world.apply(Registered.customer(2, 1, T), Registered.customer(2, 1, T))
        } catch (IllegalArgumentException ignored) {
            refused = true
        }
        world.apply(Registered.customer(2, 1, T))

        then:
        refused
        world.snapshot().branch(1).team().size() == 1
    }

    def 'a snapshot stays as it was taken, whatever happens to its world'() {
        given:
        world.apply(Registered.partner(2, 1, T), Registered.customer(3, 2, T).using('ONE'))
        def snapshot = world.snapshot()
        def before = seen(snapshot)

        when:
        world.apply(
            Registered.customer(4, 2, T).using('ONE'),
            new CodeIssued('TWO', 2),
            new KycRecorded(3, 5, T.plusSeconds(9)),
            new Deposited(3, Quote.USDT, T, 1),
            new Withdrawn(3, Quote.USDT, T, 1),
            new Balanced(3, Quote.USDC, T, 1),
            new Traded(3, Line.SPOT, T, new Turnover(1, 1, 1)),
            new ContractBalanceMasked(3, '*'),
            new Enrolled('bank', new Member('m', T.plusSeconds(1), [])))

        then:
        seen(snapshot) == before
        // Everything looked at did change in the world itself.
        [seen(snapshot), seen(world.snapshot())].transpose().every { then, now -> then != now }
    }

    private static List seen(Snapshot snapshot) {
        def account = snapshot.account(3)
        def branch = snapshot.branch(2)
        [
            snapshot.account(4)?.uid(),
            snapshot.owner('TWO'),
            snapshot.institution('bank').member('m'),
            snapshot.branch(1).team().size(),
            branch.team().size(),
            branch.byRegistration().size(),
            branch.byUid().size(),
            branch.customers().size(),
            branch.byCode().find('ONE').size(),
            branch.byKyc().slice(0, 9)*.place(),
            branch.trades().sum(),
            account.kyc(),
            account.holdings().purse(Quote.USDT).deposits().sum(),
            account.holdings().purse(Quote.USDT).withdrawals().sum(),
            account.holdings().purse(Quote.USDC).balance(),
            account.holdings().trades(Line.SPOT).sum(),
            account.holdings().contractBalance()
        ]
    }
}
