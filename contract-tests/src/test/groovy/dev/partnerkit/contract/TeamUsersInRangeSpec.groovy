package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.mock.world.Line.ETF
import static dev.partnerkit.mock.world.Line.FUTURES
import static dev.partnerkit.mock.world.Line.FUTURES_API
import static dev.partnerkit.mock.world.Line.SPOT

@Title('POST /api/v3/patener/openapi/v1/partner/team/users/range: who is listed and what is added up')
class TeamUsersInRangeSpec extends Specification {

    static final RANGE = '/team/users/range'

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'direct customers alone are listed: no affiliates, nobody below them (L24)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8).user(10, inviter: 7)

        expect:
        with(wire.post(RANGE, [:])) {
            uids == [7]
            json.data.total == 1
        }
    }

    def 'rows come newest registration first, equal times highest uid first (seed 003, precaution 9)'() {
        given:
        arranged.user(3, registered: '2026-06-02 00:00:00')
            .user(20, registered: '2026-06-03 00:00:00')
            .user(10, registered: '2026-06-03 00:00:00')

        expect:
        wire.post(RANGE, [:]).uids == [20, 10, 3]
    }

    def 'team totals reach every depth; totalUsers counts the caller too and knows no window (L23)'() {
        given: 'three levels, the lowest two registered in June'
        arranged.user(8, partner: true, registered: '2026-01-01 00:00:00')
            .user(9, inviter: 8, partner: true)
            .user(10, inviter: 9)

        expect:
        with(wire.post(RANGE, [:]).json.data) {
            [total, totalUsers, totalUsersInTeam] == [0, 4, 2]
        }
    }

    def 'the volume of the team is that of every depth inside the window, as a text (L20, L68)'() {
        given:
        arranged.user(8, partner: true).user(9, inviter: 8)
            .trade(8, SPOT, '2026-06-02 00:00:00', '1.5')
            .trade(9, FUTURES, '2026-06-03 00:00:00', '2.25')
            .trade(9, FUTURES, '2026-05-31 23:59:59', '1000')

        expect:
        wire.post(RANGE, asked).json.data.totalTradingVolumeInTeam == volume

        where: 'an affiliate to whom the query is limited trades for its team too'
        asked                           || volume
        [:]                             || '3.75'
        [partnerUids: [8]]              || '3.75'
        [partnerUids: [8], uid: 9]      || '3.75'
    }

    def 'volume and fee cover every business line, type chooses the rebate alone: #type (L22)'() {
        given:
        arranged.user(7)
            .trade(7, FUTURES, '2026-06-02 00:00:00', '100', '1', '0.1')
            .trade(7, SPOT, '2026-06-02 00:00:00', '200', '2', '0.2')
            .trade(7, ETF, '2026-06-02 00:00:00', '400', '4', '0.4')
            .trade(7, FUTURES_API, '2026-06-02 00:00:00', '800', '8', '0.8')

        expect:
        with(wire.post(RANGE, type == null ? [:] : [type: type]).rows[0]) {
            [tradeVolume, tradingFee] == [1500, 15]
            it.rebate == expected
        }

        where:
        type || expected
        '0'  || 0.1
        '1'  || 0.2
        '2'  || 0.4
        '3'  || 0.8
        null || 1.5
    }

    def 'the window that chooses users by registration also bounds their trades: #start (L68)'() {
        given:
        arranged.user(7, registered: '2026-06-10 00:00:00')
            .trade(7, SPOT, '2026-06-10 00:00:00', '1', '2', '3').trade(7, SPOT, '2026-06-12 00:00:00', '10', '20', '30')

        expect:
        wire.post(RANGE, [startTime: start, endTime: end]).rows.collect { [it.tradeVolume, it.tradingFee, it.rebate] } == figures

        where:
        start                 | end                   || figures
        '2026-06-01 00:00:00' | '2026-06-17 00:00:00' || [[11, 22, 33]]
        '2026-06-01 00:00:00' | '2026-06-12 00:00:00' || [[11, 22, 33]]
        '2026-06-10 00:00:00' | '2026-06-11 23:59:59' || [[1, 2, 3]]
        '2026-06-10 00:00:01' | '2026-06-17 00:00:00' || []
    }

    def 'amounts of a row are JSON numbers, exact and plain (L20)'() {
        given:
        arranged.user(7).trade(7, SPOT, '2026-06-02 00:00:00', '1000', '0.00000001', '12345678901234567890.123456789')

        expect:
        wire.post(RANGE, [:]).text.contains(
            '"tradeVolume":1000,"tradingFee":0.00000001,"rebate":12345678901234567890.123456789,"totalDepositAmount":0,')
    }

    def 'the cumulative deposit and the marks know no window (seed 003, table)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-05 00:00:00', '301').withdraw(7, '2026-02-06 00:00:00', '199')
            .trade(7, SPOT, '2026-03-07 23:00:00', '1')

        expect:
        with(wire.post(RANGE, [startTime: '2026-06-01 00:00:00', endTime: '2026-06-02 00:00:00']).rows[0]) {
            deposit == 'Y'
            totalDepositAmount == 301
            totalDepositGreaterThanHundred == 'Y'
            firstDepositGreaterThan3Hundred == 'Y'
            firstWithdrawLessThan2Hundred == 'Y'
            firstWithdrawDate == '2026-02-06'
            firstTradeDate == '2026-03-07'
            tradeVolume == 0
        }
    }

    def 'the marks are strict: exactly #amount is neither above nor below (L69)'() {
        given:
        arranged.user(7).deposit(7, '2026-01-05 00:00:00', deposit).withdraw(7, '2026-02-06 00:00:00', withdrawal)

        expect:
        with(wire.post(RANGE, [:]).rows[0]) {
            [totalDepositGreaterThanHundred, firstDepositGreaterThan3Hundred, firstWithdrawLessThan2Hundred] == marks
        }

        where:
        deposit  | withdrawal || marks
        '100'    | '200'      || ['N', 'N', 'N']
        '100.01' | '199.99'   || ['Y', 'N', 'Y']
        '300'    | '200.01'   || ['Y', 'N', 'N']
        '300.01' | '1'        || ['Y', 'Y', 'Y']

        amount = deposit
    }

    def 'first means the earliest, and deposits count in both currencies (L70)'() {
        given:
        arranged.user(7).deposit(7, '2026-03-01 00:00:00', '500')
            .deposit(7, '2026-01-01 00:00:00', '10', dev.partnerkit.mock.world.Quote.USDC)
            .withdraw(7, '2026-04-02 00:00:00', '500').withdraw(7, '2026-04-01 00:00:00', '20')
            .trade(7, SPOT, '2026-05-02 00:00:00', '1').trade(7, ETF, '2026-05-01 00:00:00', '1')

        expect:
        with(wire.post(RANGE, [:]).rows[0]) {
            totalDepositAmount == 510
            firstDepositGreaterThan3Hundred == 'N'
            firstWithdrawLessThan2Hundred == 'Y'
            [firstWithdrawDate, firstTradeDate] == ['2026-04-01', '2026-05-01']
        }
    }

    def 'who did nothing has N for every mark and empty dates (seed 003, example)'() {
        given:
        arranged.user(7)

        expect:
        with(wire.post(RANGE, [:]).rows[0]) {
            [deposit, totalDepositGreaterThanHundred, firstDepositGreaterThan3Hundred, firstWithdrawLessThan2Hundred]
                .unique() == ['N']
            [firstWithdrawDate, firstTradeDate] == ['', '']
        }
    }

    def 'contractBalance is a dash until a masked balance is at hand (L21)'() {
        given:
        arranged.user(7).user(8)
        arranged.world.apply(new dev.partnerkit.mock.world.Change.ContractBalanceMasked(8, '1***'))

        expect:
        wire.post(RANGE, [:]).rows.collectEntries { [it.uid, it.contractBalance] } == [8: '1***', 7: '-']
    }

    def 'the referralCode of a row is the uid of who invited the user, whatever code was used (L15)'() {
        given:
        arranged.code('AAA', Arranged.PARTNER).user(7, code: 'AAA')

        expect:
        wire.post(RANGE, [:]).rows*.referralCode == ["$Arranged.PARTNER"]
    }

    def 'uid keeps one direct customer, and nobody else: #uid (L14)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8)

        expect:
        with(wire.post(RANGE, [uid: uid])) {
            [uids, json.data.total] == [expected, expected.size()]
            json.data.totalUsers == 4
        }

        where:
        uid || expected
        7   || [7]
        8   || []
        9   || []
    }

    def 'pages hold 100 rows unless told otherwise, and at most 1000: #asked (seed 003, precaution 8)'() {
        given:
        (1..999).each { arranged.user(it as long) }
        arranged.user(2000).user(2001)

        expect:
        wire.post(RANGE, asked).with { [it.rows.size(), it.json.data.total] } == [size, 1001]

        where:
        asked                       || size
        [:]                         || 100
        [pageSize: 1]               || 1
        [pageSize: 1000]            || 1000
        [pageSize: 1000, pageNo: 2] || 1
        [pageSize: 1000, pageNo: 3] || 0
    }
}
