package dev.partnerkit.mock.world

import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.ContractBalanceMasked
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Withdrawn
import java.time.Instant
import spock.lang.Specification

class WorldSpec extends Specification {

    static final TOP = 1L
    static final MIDDLE = 20L
    static final CUSTOMER = 300L
    static final STRANGER = 9L

    /** One partner, a partner it brought, a customer that one brought, and somebody nobody brought. */
    def world = new World('spec').apply(
        Registered.partner(TOP, Account.NOBODY, at(100)),
        Registered.partner(MIDDLE, TOP, at(200)),
        Registered.customer(CUSTOMER, MIDDLE, at(300)),
        Registered.customer(STRANGER, Account.NOBODY, at(400)))

    def 'a registered user is known with all that was told, and owns nothing yet'() {
        when:
        world.apply(new Registered(41, TOP, at(500), 'CODE', true, 2))

        then:
        with(world.snapshot().account(41)) {
            uid() == 41
            inviter() == TOP
            registeredAt() == 500
            registeredWith() == 'CODE'
            partner()
            kyc() == new Account.Kyc(2, 500)
            Quote.values().every { holdings().purse(it) == Purse.EMPTY }
            Line.values().every { holdings().trades(it).isEmpty() }
            holdings().contractBalance() == null
        }
        world.snapshot().account(42) == null
    }

    def 'a registration is a customer of level 1 without a code unless told otherwise'() {
        expect:
        Registered.customer(41, TOP, at(5)) == new Registered(41, TOP, at(5), '', false, 1)
        Registered.partner(41, TOP, at(5)) == new Registered(41, TOP, at(5), '', true, 1)
        Registered.customer(41, TOP, at(5)).using('C').atKycLevel(3) == new Registered(41, TOP, at(5), 'C', false, 3)
    }

    def 'a user is direct to whoever brought it, and in the team of everyone above'() {
        expect:
        with(world.snapshot()) {
            uids(branch(TOP).byRegistration()) == [MIDDLE]
            uids(branch(TOP).team()) == [MIDDLE, CUSTOMER]
            uids(branch(MIDDLE).byRegistration()) == [CUSTOMER]
            uids(branch(MIDDLE).team()) == [CUSTOMER]
            branch(CUSTOMER).team().isEmpty()
            branch(STRANGER).team().isEmpty()
            branch(77).uid() == 77
        }
    }

    def 'equal registration times stand in the order of arrival, customers in that of their uids'() {
        when:
        world.apply([49, 41, 45].collect { Registered.customer(it, TOP, at(150)) })

        then:
        with(world.snapshot().branch(TOP)) {
            uids(byRegistration()) == [49, 41, 45, MIDDLE]
            uids(byKyc()) == [49, 41, 45, MIDDLE]
            uids(team()) == [49, 41, 45, MIDDLE, CUSTOMER]
            uids(customers()) == [41, 45, 49]
            uids(byUid()) == [MIDDLE, 41, 45, 49]
        }
    }

    def 'the users of a branch are split by the code they used'() {
        when:
        world.apply(
            Registered.customer(41, TOP, at(2)).using('A'),
            Registered.customer(42, TOP, at(1)).using('A'),
            Registered.customer(43, TOP, at(3)).using('B'))

        then:
        with(world.snapshot().branch(TOP)) {
            uids(byCode().find('A')) == [42, 41]
            uids(byCode().find('B')) == [43]
            uids(byCode().find('')) == [MIDDLE]
            byCode().find('C') == null
            byCode().find('C', NOBODY).isEmpty()
        }
    }

    def 'a code belongs to whom it was given'() {
        when:
        world.apply(new CodeIssued('A', TOP), new CodeIssued('B', MIDDLE), new CodeIssued('a', MIDDLE))

        then:
        ['A', 'B', 'a', 'C'].collect { world.snapshot().owner(it) } == [TOP, MIDDLE, MIDDLE, null]
    }

    def 'a KYC record moves its user in the order of records, and in no other'() {
        given:
        world.apply(Registered.customer(41, TOP, at(250)).atKycLevel(0))

        when:
        world.apply(new KycRecorded(MIDDLE, 3, at(260)))

        then:
        world.snapshot().account(MIDDLE).kyc() == new Account.Kyc(3, 260)
        with(world.snapshot().branch(TOP)) {
            uids(byKyc()) == [41, MIDDLE]
            byKyc().slice(0, 9)*.place() == [250, 260]
            uids(byRegistration()) == [MIDDLE, 41]
            uids(team()) == [MIDDLE, 41, CUSTOMER]
        }
    }

    def 'a KYC record of somebody nobody brought stands in no order'() {
        when:
        world.apply(new KycRecorded(TOP, 2, at(5)))

        then:
        world.snapshot().account(TOP).kyc() == new Account.Kyc(2, 5)
        world.snapshot().branch(Account.NOBODY).byKyc().isEmpty()
    }

    def 'deposits and withdrawals are kept by currency and time, and leave the balance alone'() {
        when:
        world.apply(
            new Deposited(CUSTOMER, Quote.USDT, at(20), 7.5),
            new Deposited(CUSTOMER, Quote.USDT, at(10), 2),
            new Deposited(CUSTOMER, Quote.USDT, at(10), 3),
            new Deposited(CUSTOMER, Quote.USDC, at(5), 100),
            new Withdrawn(CUSTOMER, Quote.USDT, at(30), 4))

        then:
        with(world.snapshot().account(CUSTOMER).holdings()) {
            purse(Quote.USDT).deposits().slice(0, 9).collect { [it.at(), it.amount()] } == [[10, 2], [10, 3], [20, 7.5]]
            purse(Quote.USDT).deposits().sum() == 12.5
            purse(Quote.USDT).withdrawals().sum() == 4
            purse(Quote.USDC).deposits().sum() == 100
            purse(Quote.USDC).withdrawals().isEmpty()
            purse(Quote.USDT).balance() == 0
            purse(Quote.USDT).balanceAt() == null
        }
    }

    def 'a balance stands where the last word put it'() {
        when:
        world.apply(
            new Balanced(CUSTOMER, Quote.USDT, at(30), 5),
            new Balanced(CUSTOMER, Quote.USDT, at(20), 4))

        then:
        with(world.snapshot().account(CUSTOMER).holdings()) {
            [purse(Quote.USDT).balance(), purse(Quote.USDT).balanceAt()] == [4, 20]
            purse(Quote.USDC) == Purse.EMPTY
        }
    }

    def 'a trade counts for its user in its line, and for the team of everyone above'() {
        when:
        world.apply(
            new Traded(CUSTOMER, Line.SPOT, at(10), turnover(10, 1, 0.5)),
            new Traded(CUSTOMER, Line.SPOT, at(10), turnover(20, 2, 0.6)),
            new Traded(CUSTOMER, Line.FUTURES, at(9), turnover(30, 3, 0.7)),
            new Traded(MIDDLE, Line.ETF, at(8), turnover(40, 4, 0.8)))

        then:
        with(world.snapshot()) {
            account(CUSTOMER).holdings().trades(Line.SPOT).sum() == turnover(30, 3, 1.1)
            account(CUSTOMER).holdings().trades(Line.FUTURES).sum() == turnover(30, 3, 0.7)
            account(CUSTOMER).holdings().trades(Line.FUTURES_API).isEmpty()
            branch(TOP).trades().sum() == turnover(100, 10, 2.6)
            branch(MIDDLE).trades().sum() == turnover(60, 6, 1.8)
            branch(CUSTOMER).trades().isEmpty()
        }
    }

    def 'a masked futures balance is kept as told'() {
        when:
        world.apply(new ContractBalanceMasked(CUSTOMER, '1***'))

        then:
        world.snapshot().account(CUSTOMER).holdings().contractBalance() == '1***'
    }

    def 'an enrolled member is found in its institution alone, and gives way to one of its account id'() {
        given:
        def first = new Member('m', at(1), [])
        def second = new Member('m', at(2), [])

        when:
        world.apply(new Enrolled('bank', first), new Enrolled('broker', first), new Enrolled('bank', second))

        then:
        world.snapshot().institution('bank').member('m') == second
        world.snapshot().institution('broker').member('m') == first
        world.snapshot().institution('fund').member('m') == null
    }

    def '#uid is #below the downline of #affiliate'() {
        expect:
        world.snapshot().isInDownline(uid, affiliate) == (below == 'in')

        where:
        uid      | affiliate || below
        MIDDLE   | TOP       || 'in'
        CUSTOMER | TOP       || 'in'
        CUSTOMER | MIDDLE    || 'in'
        TOP      | TOP       || 'in'
        MIDDLE   | CUSTOMER  || 'not in'
        TOP      | CUSTOMER  || 'not in'
        STRANGER | TOP       || 'not in'
        TOP      | STRANGER  || 'not in'
        77       | TOP       || 'not in'
        77       | 77        || 'not in'
        0        | 0         || 'not in'
    }

    private static List<Long> uids(Sorted<Seat, ?> seats) {
        seats.slice(0, seats.size())*.uid()
    }

    private static Turnover turnover(BigDecimal volume, BigDecimal fee, BigDecimal rebate) {
        new Turnover(volume, fee, rebate)
    }

    private static Instant at(long second) {
        Instant.ofEpochSecond(second)
    }
}
