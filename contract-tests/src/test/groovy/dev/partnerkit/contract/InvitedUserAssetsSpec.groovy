package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.mock.world.Quote.USDC

@Title('GET /api/v3/patener/openapi/v1/partner/invitation/user/assets')
class InvitedUserAssetsSpec extends Specification {

    static final ASSETS = '/invitation/user/assets'

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'everyone the affiliate invited itself is listed, lowest uid first (seed 002, precaution 3)'() {
        given:
        arranged.user(30).user(10, partner: true).user(20).user(5, inviter: 10)

        expect:
        wire.get(ASSETS).uids == [10, 20, 30]
    }

    def 'without times the sums count everything since the account was opened (seed 002, precaution 2)'() {
        given:
        arranged.user(7, registered: '2020-05-05 00:00:00')
            .deposit(7, '2020-06-01 00:00:00', '100').deposit(7, '2026-06-01 00:00:00', '0.5')
            .withdraw(7, '2021-01-01 00:00:00', '30')

        expect:
        with(wire.get(ASSETS).rows[0]) {
            totalDeposit == '100.50000000'
            totalWithdrawal == '30.00000000'
        }
    }

    def 'with times the sums count what lies inside, either side may be open: #window (L29)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-01 00:00:00', '1').deposit(7, '2026-02-01 00:00:00', '10')
            .deposit(7, '2026-03-01 00:00:00', '100').withdraw(7, '2026-02-01 00:00:00', '4')

        expect:
        with(wire.get(ASSETS, window).rows[0]) {
            totalDeposit == deposit
            totalWithdrawal == withdrawal
        }

        where:
        window                                                              || deposit        | withdrawal
        [startTime: '2026-01-15 00:00:00', endTime: '2026-02-15 00:00:00']  || '10.00000000'  | '4.00000000'
        [startTime: '2026-01-15 00:00:00']                                  || '110.00000000' | '4.00000000'
        [endTime: '2026-01-15 00:00:00']                                    || '1.00000000'   | '0.00000000'
        [startTime: '2026-03-02 00:00:00', endTime: '2026-01-01 00:00:00']  || '0.00000000'   | '0.00000000'
    }

    def 'where one time alone is refused, the reason names the one that is missing: #missing (L29)'() {
        given:
        arranged.reading('assets-one-time=refuse')

        expect:
        wire.get(ASSETS, given).reason == "$missing= has to be given when the other time is"

        where:
        given                              || missing
        [startTime: '2026-06-01 00:00:00'] || 'endTime'
        [endTime: '2026-06-01 00:00:00']   || 'startTime'
    }

    def 'both ends of the window belong to it, to the second: #start to #end (L30)'() {
        given:
        arranged.user(7).deposit(7, '2026-02-01 00:00:10', '10')

        expect:
        wire.get(ASSETS, [startTime: "2026-02-01 $start", endTime: "2026-02-01 $end"]).rows[0].totalDeposit == deposit

        where:
        start      | end        || deposit
        '00:00:10' | '00:00:10' || '10.00000000'
        '00:00:11' | '00:00:20' || '0.00000000'
        '00:00:00' | '00:00:09' || '0.00000000'
    }

    def 'times never move the balance, its time or the first deposit (seed 002, precaution 5)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-01 08:00:00', '50').deposit(7, '2026-02-01 00:00:00', '60')
            .balance(7, '2026-03-01 10:00:00', '99.5')

        expect:
        with(wire.get(ASSETS, [startTime: '2026-02-01 00:00:00', endTime: '2026-02-02 00:00:00']).rows[0]) {
            totalDeposit == '60.00000000'
            currentBalance == '99.50000000'
            updateTime == '2026-03-01 10:00:00'
            firstDepositAmount == '50.00000000'
            firstDepositTime == '2026-01-01 08:00:00'
        }
    }

    def 'the balance is the latest there is, updateTime its moment, whatever window is asked (seed 002, precaution 5)'() {
        given:
        arranged.user(7).balance(7, '2026-03-01 10:00:00', '1').balance(7, '2026-03-02 11:00:00', '2')

        expect:
        wire.get(ASSETS, window).rows[0].with { [it.currentBalance, it.updateTime] } == ['2.00000000', '2026-03-02 11:00:00']

        where:
        window << [[:], [startTime: '2026-03-01 00:00:00', endTime: '2026-03-01 23:59:59'], [endTime: '2026-01-01 00:00:00']]
    }

    def 'who never paid in has zeros for amounts and empty texts for times (L31)'() {
        given:
        arranged.user(7)

        expect:
        wire.get(ASSETS).rows[0] == [
            uid: 7, totalDeposit: '0.00000000', totalWithdrawal: '0.00000000', currentBalance: '0.00000000',
            updateTime: '', firstDepositAmount: '0.00000000', firstDepositTime: '']
    }

    def 'amounts are texts of eight places; #amount is cut to #shown, never rounded up (L32)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-01 00:00:00', amount)

        expect:
        wire.get(ASSETS).rows[0].totalDeposit == shown

        where:
        amount                    || shown
        '1'                       || '1.00000000'
        '0.123456789'             || '0.12345678'
        '12345678901234567890.5'  || '12345678901234567890.50000000'
    }

    def 'quote chooses the currency of every amount, and is usdt unless given: #asked (seed 002, table)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-01 00:00:00', '1').deposit(7, '2026-01-02 00:00:00', '2', USDC)
            .balance(7, '2026-01-03 00:00:00', '3').balance(7, '2026-01-04 00:00:00', '4', USDC)

        expect:
        with(wire.get(ASSETS, asked).rows[0]) {
            [totalDeposit, firstDepositAmount, currentBalance] == amounts
        }

        where:
        asked           || amounts
        [:]             || ['1.00000000', '1.00000000', '3.00000000']
        [quote: 'usdt'] || ['1.00000000', '1.00000000', '3.00000000']
        [quote: 'usdc'] || ['2.00000000', '2.00000000', '4.00000000']
    }

    def 'a quote of #quote is refused: two are known, in lower case (L33)'() {
        expect:
        with(wire.get(ASSETS, [quote: quote])) {
            [status, json.code] == [400, 904]
            reason.startsWith("quote=$quote ")
        }

        where:
        quote << ['USDT', 'btc']
    }

    def 'the first deposit is the earliest, not the largest nor the first told (seed 002, table)'() {
        given:
        arranged.user(7).deposit(7, '2026-02-01 00:00:00', '60').deposit(7, '2026-01-01 08:00:00', '50')
            .deposit(7, '2026-03-01 00:00:00', '70')

        expect:
        wire.get(ASSETS).rows[0].with { [it.firstDepositAmount, it.firstDepositTime] } == ['50.00000000', '2026-01-01 08:00:00']
    }

    def 'a uid keeps one row, however many the example shows: #uid (L26)'() {
        given:
        arranged.user(7).user(8).user(10, partner: true).user(5, inviter: 10)

        expect:
        with(wire.get(ASSETS, [uid: uid])) {
            [uids, json.data.total] == [expected, expected.size()]
        }

        where:
        uid || expected
        7   || [7]
        5   || []
    }

    def 'pages hold 20 rows unless told otherwise, and at most 100: #asked (L02)'() {
        given:
        (1..101).each { arranged.user(it as long) }

        expect:
        wire.get(ASSETS, asked).with { [it.rows.size(), it.json.data.total] } == [size, 101]

        where:
        asked                      || size
        [:]                        || 20
        [pageSize: 1]              || 1
        [pageSize: 100]            || 100
        [pageSize: 100, pageNo: 2] || 1
        [pageSize: 100, pageNo: 3] || 0
    }

    def 'a page of 101 rows is refused here, although another sentence of the page allows 1000 (L02)'() {
        expect:
        with(wire.get(ASSETS, [pageSize: 101])) {
            [status, json.code] == [400, 904]
            reason == 'pageSize=101 is not between 1 and 100'
        }
    }
}
