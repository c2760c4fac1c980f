package dev.partnerkit.contract

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Readings
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.mock.world.Line.FUTURES
import static dev.partnerkit.mock.world.Line.SPOT

/** One row shows a reading both ways: what the default makes of a request, and what the other option makes of it. */
@Title('Readings of the affiliate operations')
class ReadingsSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final KYC = '/invitation/user/kyc/list'
    static final ASSETS = '/invitation/user/assets'
    static final RANGE = '/team/users/range'

    def '#choice turns #usual into #otherwise'() {
        given:
        def world = new Arranged('2026-06-17 12:00:00')
        world.with(arranged)

        expect: 'the default reading'
        seen(ask(world)) == usual

        when:
        world.reading(choice)

        then: 'the other one'
        seen(ask(world)) == otherwise

        where:
        choice | arranged | ask || usual | otherwise
        'success-code=200' | { } | { it.wire.get(ASSETS) } || 'code 0' | 'code 200'
        'success-code=0' | { } | { it.wire.get(LIST) } || 'code 200' | 'code 0'
        'assets-page-size=10/1000' | { people(it, 21) } | { it.wire.get(ASSETS).rows.size() } || 20 | 10
        'assets-page-size=10/1000' | { people(it, 1) } | { it.wire.get(ASSETS, [pageSize: 1000]) } || '400 code 904' | [1]
        'page-size-beyond=clamp' | { people(it, 2) } | { it.wire.get(LIST, [pageSize: 1001]) } || '400 code 904' | [2, 1]
        'page-size-beyond=clamp' | { people(it, 2) } | { it.wire.get(LIST, [pageSize: 0]) } || '400 code 904' | [2]
        'page-below-first=first' | { people(it, 1) } | { it.wire.get(LIST, [pageNo: 0]) } || '400 code 904' | [1]
        'range-default-start=refuse' | { it.world.clock().freeze(Arranged.at('2026-07-31 12:00:00')) } | { it.wire.post(RANGE, [:]) } || 'code 200' | 'code 9016'
        'range-end=span-first' | { } | { it.wire.post(RANGE, [startTime: '2026-05-20 00:00:00', endTime: '2026-06-30 00:00:00']) } || 'code 200' | 'code 9016'
        'range-reach=midnight' | { } | { it.wire.post(RANGE, [startTime: '2026-05-18 00:00:00']) } || 'code 9016' | 'code 200'
        'range-reach=midnight' | { } | { it.wire.post(RANGE, [startTime: '2026-05-17 23:59:59']) } || 'code 9016' | 'code 9016'
        'kyc-reach=refuse' | { } | { it.wire.get(KYC, [startTime: '2025-12-17 12:00:00']) } || 'code 200' | 'code 200'
        'kyc-reach=refuse' | { } | { it.wire.get(KYC, [startTime: '2025-01-01 00:00:00']) } || 'code 200' | 'code 9016'
        'month-window-end=now' | { it.user(1, registered: '2026-06-20 00:00:00') } | { it.wire.get(LIST) } || [1] | 'code 200'
        'window-end=excluded' | { it.user(1, registered: '2026-06-20 00:00:00') } | { it.wire.get(LIST, [endTime: '2026-06-20 00:00:00']) } || [1] | 'code 200'
        'window-reversed=refuse' | { } | { it.wire.get(LIST, [startTime: '2026-06-02 00:00:00', endTime: '2026-06-01 00:00:00']) } || 'code 200' | 'code 9016'
        'tie-order=earlier-first' | { people(it, 5).user(9, registered: '2026-06-09 00:00:00') } | { it.wire.get(LIST) } || [9, 5, 4, 3, 2, 1] | [9, 1, 2, 3, 4, 5]
        'tie-order=earlier-first' | { people(it, 5).user(9, registered: '2026-06-09 00:00:00') } | { it.wire.get(KYC, [pageSize: 2, pageNo: 2]) } || [4, 3] | [2, 3]
        'window-reversed=refuse' | { it.user(1) } | { it.wire.get(LIST, [startTime: '2026-06-01 00:00:00', endTime: '2026-06-01 00:00:00']) } || [1] | [1]
        'zone=Z' | { it.user(1, registered: '2026-06-01 07:00:00') } | { it.wire.get(LIST) } || [1] | 'code 200'
        'zone=Z' | { it.user(1, registered: '2026-06-02 07:00:00') } | { it.wire.get(LIST).rows*.registerTime[0] } || '2026-06-02 07:00:00' | '2026-06-01 23:00:00'
        'range-uid=ignore' | { people(it, 2) } | { it.wire.post(RANGE, [uid: 1]) } || [1] | [2, 1]
        'range-referral-code=code' | { it.code('AAA', Arranged.PARTNER).user(1, code: 'AAA') } | { it.wire.post(RANGE, [:]).rows[0].referralCode } || '1000000' | 'AAA'
        'foreign-code=refuse' | { it.code('AAA', Arranged.PARTNER).user(1, code: 'AAA') } | { it.wire.get(LIST, [referralCode: 'AAA']) } || [1] | [1]
        'foreign-code=refuse' | { team(it).code('BBB', 8) } | { it.wire.get(LIST, [referralCode: 'BBB']) } || 'code 200' | 'code 9016'
        'foreign-code=refuse' | { } | { it.wire.get(LIST, [referralCode: 'NONE']) } || 'code 200' | 'code 9016'
        'partner-uids=scope' | { team(it) } | { it.wire.post(RANGE, [partnerUids: [8, 9]]) } || 'code 200' | [91, 82, 81]
        'partner-uids=scope' | { team(it) } | { it.wire.post(RANGE, [partnerUids: [8, 9], pageSize: 2, pageNo: 2]) } || 'code 200' | [81]
        'partner-uids=scope' | { team(it) } | { it.wire.post(RANGE, [partnerUids: [8, 9], uid: 82]) } || 'code 200' | [82]
        'partner-uids=scope' | { team(it) } | { it.wire.post(RANGE, [partnerUids: [8, 9], uid: 91]) } || 'code 200' | [91]
        'partner-uids-empty=nobody' | { team(it) } | { it.wire.post(RANGE, [:]).json.data.totalUsers } || 7 | 7
        'partner-uids-empty=nobody' | { team(it) } | { it.wire.post(RANGE, [partnerUids: []]).json.data.totalUsers } || 7 | 0
        'partner-uids-beyond=rule' | { } | { it.wire.post(RANGE, [partnerUids: (1..101).toList()]) } || '400 code 904' | 'code 9016'
        'no-contract-balance=empty' | { people(it, 1) } | { it.wire.post(RANGE, [:]).rows[0].contractBalance } || '-' | ''
        'trade-type-absent=futures' | { people(it, 1).trade(1, FUTURES, '2026-06-02 00:00:00', '1', '1', '2').trade(1, SPOT, '2026-06-02 00:00:00', '1', '1', '4') } | { it.wire.post(RANGE, [:]).rows[0].rebate } || 6 | 2
        'team-includes-caller=yes' | { it.world.clock().freeze(Arranged.at('2020-01-02 00:00:00')) } | { it.wire.post(RANGE, [:]).json.data.totalUsersInTeam } || 0 | 1
        'partner-is-customer=yes' | { team(it) } | { it.wire.post(RANGE, [:]) } || [7] | [9, 8, 7]
        'partner-is-customer=yes' | { team(it) } | { it.wire.post(RANGE, [uid: 8]) } || 'code 200' | [8]
        'assets-uid=ignore' | { people(it, 2) } | { it.wire.get(ASSETS, [uid: 1]) } || [1] | [1, 2]
        'kyc-window=account' | { it.user(1, registered: '2026-06-02 00:00:00').world.apply(new Change.KycRecorded(1, 1, Arranged.at('2026-05-01 00:00:00'))) } | { it.wire.get(KYC) } || 'code 200' | [1]
        'assets-one-time=refuse' | { } | { it.wire.get(ASSETS, [endTime: '2026-06-02 00:00:00']) } || 'code 0' | 'code 9016'
        'assets-one-time=refuse' | { } | { it.wire.get(ASSETS, [startTime: '2026-06-02 00:00:00']) } || 'code 0' | 'code 9016'
        'assets-one-time=refuse' | { } | { it.wire.get(ASSETS, [startTime: '2026-06-02 00:00:00', endTime: '2026-06-02 00:00:00']) } || 'code 0' | 'code 0'
        'assets-rounding=half-up' | { people(it, 1).deposit(1, '2026-06-02 00:00:00', '0.123456785') } | { it.wire.get(ASSETS).rows[0].totalDeposit } || '0.12345678' | '0.12345679'
        'unknown-quote=any-case' | { people(it, 1) } | { it.wire.get(ASSETS, [quote: 'USDC']) } || '400 code 904' | [1]
        'unknown-quote=usdt' | { people(it, 1) } | { it.wire.get(ASSETS, [quote: 'btc']) } || '400 code 904' | [1]
        'blank-parameter=absent' | { people(it, 1) } | { it.wire.get(LIST, [pageSize: '', uid: ' ', startTime: '']) } || '400 code 904' | [1]
        'blank-parameter=absent' | { } | { it.wire.post(RANGE, [type: '']) } || '400 code 904' | 'code 200'
        'duplicate-parameter=last' | { people(it, 2) } | { it.wire.get(LIST, [uid: [1, 2]]) } || [1] | [2]
        'duplicate-parameter=last' | { people(it, 2) } | { it.wire.postText(RANGE, '{"uid":1,"uid":2}') } || [1] | [2]
        'duplicate-parameter=refuse' | { people(it, 2) } | { it.wire.postText(RANGE, '{"uid":1,"uid":2}') } || [1] | '400 code 904'
        'duplicate-parameter=refuse' | { people(it, 2) } | { it.wire.get(LIST, [uid: [1, 2]]) } || [1] | '400 code 904'
        'duplicate-parameter=refuse' | { people(it, 2) } | { it.wire.get(LIST, [uid: 1]) } || [1] | [1]
        'unknown-parameter=refuse' | { } | { it.wire.get(KYC, [pagesize: 1]) } || 'code 200' | '400 code 904'
        'unknown-parameter=refuse' | { } | { it.wire.get(LIST, [pagesize: 1]) } || 'code 200' | '400 code 904'
        'unknown-parameter=refuse' | { } | { it.wire.get(ASSETS, [referralCode: 1]) } || 'code 0' | '400 code 904'
        'unknown-parameter=refuse' | { } | { it.wire.post(RANGE, [quote: 'usdt']) } || 'code 200' | '400 code 904'
        'uid-below-one=refuse' | { } | { it.wire.get(LIST, [uid: 0]) } || 'code 200' | '400 code 904'
        'uid-below-one=refuse' | { people(it, 1) } | { it.wire.get(LIST, [uid: 1]) } || [1] | [1]
        'auth-status=4xx' | { } | { new Wire(Mock.admit(it.world, 1).withoutPermission().tap { k -> Mock.SERVER.worlds().admit(it.world, k) }).get(LIST) } || 'code 6003' | '403 code 6003'
        'auth-status=4xx' | { } | { it.wire.signed('GET', Wire.AFFILIATE + LIST, 'pageSize=1', 'pageSize=2', null) } || 'code 6001' | '401 code 6001'
        'timestamp=world' | { } | { it.wire.timestamp = null; it.wire.get(LIST) } || 'code 200' | 'code 6001'
        'timestamp=any' | { it.wire.timestamp = 1L } | { it.wire.get(LIST) } || 'code 6001' | 'code 200'
        'rate-limit-status=429' | { it.world.limits(new Limits(1, 0)) } | { it.wire.get(ASSETS); it.wire.get(ASSETS) } || 'code 29001' | '429 code 29001'
        'rule-status=400' | { } | { it.wire.post(RANGE, [startTime: '2026-01-01 00:00:00']) } || 'code 9016' | '400 code 9016'
        'empty-body=object' | { } | { it.wire.postText(RANGE, '') } || '400 code 904' | 'code 200'
        'json-types=convert' | { people(it, 2) } | { it.wire.postText(RANGE, '{"pageNo":"1","pageSize":1.9,"type":0,"partnerUids":["1000000"]}') } || '400 code 904' | [2]
        'json-types=convert' | { } | { it.wire.postText(RANGE, '{"referralCode":true}') } || '400 code 904' | 'code 9016'
        'json-types=convert' | { } | { it.wire.postText(RANGE, '{"referralCode":["AAA"]}') } || '400 code 904' | '400 code 904'
        'json-types=convert' | { people(it, 1).reading('blank-parameter=absent') } | { it.wire.postText(RANGE, '{"pageNo":" "}') } || '400 code 904' | [1]
        'foreign-uid=refuse' | { people(it, 1) } | { it.wire.get(LIST, [uid: 404]) } || 'code 200' | 'code 9016'
        'foreign-uid=refuse' | { team(it) } | { it.wire.get(ASSETS, [uid: 81]) } || 'code 0' | 'code 9016'
        'foreign-uid=refuse' | { team(it) } | { it.wire.get(KYC, [uid: 8]) } || [8] | [8]
        'marks=inclusive' | { people(it, 1).deposit(1, '2026-06-02 00:00:00', '100') } | { it.wire.post(RANGE, [:]).rows[0].totalDepositGreaterThanHundred } || 'N' | 'Y'
        'deposit-currencies=usdt' | { people(it, 1).deposit(1, '2026-06-02 00:00:00', '100', Quote.USDC) } | { it.wire.post(RANGE, [:]).rows[0].totalDepositAmount } || 100 | 0
        'signed-query=either' | { people(it, 1) } | { it.wire.signed('GET', Wire.AFFILIATE + LIST, 'uid=%31', 'uid=%31', null) } || 'code 6001' | [1]
    }

    def 'every option of every affiliate reading is shown above'() {
        given: 'the readings of the users list are shown with it'
        def ofUsers = ['L52', 'L53', 'L54', 'L55', 'L56', 'L63']
        def shown = getClass().getResource('/dev/partnerkit/contract/ReadingsSpec.class').bytes
        def text = new String(shown, 'ISO-8859-1')

        expect:
        Reading.values().findAll { !(it.row() in ofUsers) && it != Reading.ZONE }.every { reading ->
            reading.options().tail().every {
                assert text.contains("${reading.key()}=$it"): "$reading=$it is not shown"
                true
            }
        }
    }

    def 'a reading nobody knows, or an option it does not have, is refused: #text'() {
        when:
        Readings.DEFAULT.with(text)

        then:
        def e = thrown(IllegalArgumentException)
        e.message.startsWith(message)

        where:
        text                     || message
        'page-size=clamp'        || 'reading page-size is none of success-code, '
        'page-size-beyond=cut'   || 'page-size-beyond=cut is not refuse or clamp'
        'page-size-beyond'       || 'page-size-beyond= is not refuse or clamp'
        'zone=Mars'              || 'zone=Mars is not a time zone such as +08:00'
    }

    def 'a request without a world is read as the server was started (L41)'() {
        given:
        def worlds = Mock.SERVER.worlds()
        def before = worlds.readings()

        when:
        worlds.read(before.with(Reading.AUTH_STATUS, '4xx'))

        then:
        new Wire(null).send('GET', Wire.AFFILIATE + LIST, [:], null).status == 401

        cleanup:
        worlds.read(before)
    }

    // Rows are seen by their uids, refusals and empty successes by status and code.
    private static seen(result) {
        if (!(result instanceof Answer)) {
            return result
        }
        def code = result.json.code
        if (code in ['0', '200'] && result.rows) {
            return result.uids
        }
        result.status == 200 ? "code $code" as String : "$result.status code $code" as String
    }

    private static Arranged people(Arranged world, int count) {
        (1..count).each { world.user(it as long) }
        world
    }

    private static Arranged team(Arranged world) {
        world.user(7).user(8, partner: true).user(9, partner: true).user(81, inviter: 8).user(82, inviter: 8).user(91, inviter: 9)
    }
}
