package dev.partnerkit.contract.live

import dev.partnerkit.contract.support.Live
import dev.partnerkit.contract.support.Target
import dev.partnerkit.contract.support.Vendor
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.contract.support.Target.needs

@Live(Vendor.AFFILIATE)
@Title('Figures of the affiliate operations, on any server')
class AffiliateFiguresSpec extends Specification {

    static final ASSETS = '/invitation/user/assets'
    static final RANGE = '/team/users/range'
    /** Before the vendor was founded. */
    static final LONG_AGO = [startTime: '2000-01-01 00:00:00', endTime: '2000-12-31 23:59:59']

    def wire = Target.current().wire(Vendor.AFFILIATE)

    def 'without times the sums are cumulative: no window holds more (seed 002, precaution 2)'() {
        given:
        def ever = wire.get(ASSETS, [pageSize: 100]).rows
        needs(ever.any { decimal(it.totalDeposit) > 0 }, 'a deposit')

        when:
        def inside = wire.get(ASSETS, [pageSize: 100, startTime: '2010-01-01 00:00:00', endTime: middle(ever)]).rows

        then:
        inside*.uid == ever*.uid
        [ever, inside].transpose().every { all, some ->
            decimal(some.totalDeposit) <= decimal(all.totalDeposit) && decimal(some.totalWithdrawal) <= decimal(all.totalWithdrawal)
        }
    }

    def 'a window in which nothing can have happened holds no sums, and every row (seed 002, table)'() {
        given:
        def ever = wire.get(ASSETS, [pageSize: 100])
        needs(ever.total > 0, 'a row')

        expect:
        with(wire.get(ASSETS, LONG_AGO + [pageSize: 100])) {
            [total, uids] == [ever.total, ever.uids]
            rows.every { decimal(it.totalDeposit) == 0 && decimal(it.totalWithdrawal) == 0 }
        }
    }

    def 'times do not move the first deposit, nor the balance (seed 002, precaution 5)'() {
        given:
        def settled = { it.subMap('uid', 'firstDepositAmount', 'firstDepositTime', 'currentBalance', 'updateTime') }
        def ever = wire.get(ASSETS, [pageSize: 100]).rows.collect(settled)
        needs(ever.any { decimal(it.firstDepositAmount) > 0 }, 'a deposit')

        when:
        def inside = wire.get(ASSETS, LONG_AGO + [pageSize: 100]).rows.collect(settled)

        then: 'but for users whose balance moved meanwhile, which its time tells'
        [ever, inside].transpose().every { before, after -> before == after || before.updateTime < after.updateTime }
    }

    def 'amounts are in usdt unless told otherwise, and the currency moves no row (seed 002, table)'() {
        given:
        def settled = { it.subMap('uid', 'firstDepositAmount', 'firstDepositTime') }
        def rows = wire.get(ASSETS).rows.collect(settled)
        needs(!rows.empty, 'a row')

        expect:
        wire.get(ASSETS, [quote: 'usdt']).rows.collect(settled) == rows
        wire.get(ASSETS, [quote: 'usdc']).uids == rows*.uid
    }

    def 'everyone below the caller, and the caller too, is more than the customers listed (seed 003, table)'() {
        expect:
        with(wire.post(RANGE, [:]).json.data) {
            totalUsers > total
            totalUsersInTeam >= total
            totalUsers >= totalUsersInTeam
            decimal(totalTradingVolumeInTeam) >= list*.tradeVolume.sum(0)
        }
    }

    def 'the window does not move how many users there are at all (seed 003, table)'() {
        given:
        def all = wire.post(RANGE, [pageSize: 1000])
        needs(all.total > 1, 'two rows')

        when:
        def some = wire.post(RANGE, [pageSize: 1000, endTime: all.rows.last().registerTime])

        then:
        some.total < all.total
        some.json.data.totalUsers == all.json.data.totalUsers
        some.json.data.totalUsersInTeam <= all.json.data.totalUsersInTeam
    }

    def 'the trade type moves the rebate alone: #type (seed 003, table)'() {
        given: 'a window that is over'
        def times = wire.post(RANGE, [pageSize: 1000]).rows*.registerTime
        needs(times.size() > 1, 'two rows')
        def window = [endTime: times[times.size().intdiv(2)], pageSize: 1000]
        def still = { it.subMap('uid', 'registerTime', 'referralCode', 'tradeVolume', 'tradingFee') }

        expect:
        wire.post(RANGE, window + [type: type]).rows.collect(still) == wire.post(RANGE, window).rows.collect(still)

        where:
        type << ['0', '3']
    }

    def 'the marks agree with the figures beside them (L69)'() {
        given:
        def rows = wire.post(RANGE, [pageSize: 1000]).rows
        needs(!rows.empty, 'a row')

        expect: 'a mark may be of the amount itself; beyond that there is no doubt'
        rows.every {
            (it.deposit == 'Y' || it.totalDepositAmount == 0) &&
                (it.totalDepositGreaterThanHundred == 'Y' ? it.totalDepositAmount >= 100 : it.totalDepositAmount <= 100) &&
                (it.firstDepositGreaterThan3Hundred == 'N' || it.totalDepositAmount >= 300) &&
                (it.firstWithdrawLessThan2Hundred == 'N' || it.firstWithdrawDate)
        }
    }

    private static BigDecimal decimal(text) {
        new BigDecimal(text as String)
    }

    // The time of a first deposit that splits the rows.
    private static String middle(List rows) {
        def times = rows*.firstDepositTime.findAll().sort()
        times[times.size().intdiv(2)]
    }
}
