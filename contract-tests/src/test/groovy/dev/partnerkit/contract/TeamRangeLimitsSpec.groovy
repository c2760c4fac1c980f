package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

@Title('POST /api/v3/patener/openapi/v1/partner/team/users/range: window and scope')
class TeamRangeLimitsSpec extends Specification {

    static final RANGE = '/team/users/range'
    static final AGAINST_A_RULE = [code: 9016, data: null, msg: 'Incorrect parameter format/type or missing information.']

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'without times the window begins with the month: #registered (seed 003, precaution 2)'() {
        given:
        arranged.user(7, registered: registered)

        expect:
        wire.post(RANGE, [:]).json.data.total == total

        where:
        registered            || total
        '2026-05-31 23:59:59' || 0
        '2026-06-01 00:00:00' || 1
    }

    def 'a time of another form is refused: #name #time (seed 003, precaution 1)'() {
        expect:
        with(wire.post(RANGE, [(name): time])) {
            [status, json.code] == [400, 904]
            reason == "$name=$time is not a time of the form yyyy-MM-dd HH:mm:ss"
        }

        where:
        [name, time] << [['startTime', 'endTime'], ['2026-06-01', '2026-06-01T00:00:00', '2026-06-31 00:00:00']].combinations()
    }

    def 'without an end the window closes with the last second of the month, then it is cut to now: #start (seed 003, precaution 3)'() {
        given: 'the uncut end shows where the span of what was sent is looked at first (L06)'
        arranged.reading('range-end=span-first')

        expect:
        with(wire.post(RANGE, [startTime: start])) {
            json.code == answered
            reason == (answered == '200' ? null : 'endTime=(its default) lies more than 30 days after the start')
        }

        where: 'thirty days before 30 June, 23:59:59, and a second more'
        start                 || answered
        '2026-05-31 23:59:59' || '200'
        '2026-05-31 23:59:58' || 9016
    }

    def 'one query spans 30 days and no second more: #start to #end (seed 003, precaution 5)'() {
        given: 'where the span of what was sent is looked at first (L06)'
        arranged.reading('range-end=span-first')

        expect:
        with(wire.post(RANGE, [startTime: start, endTime: end])) {
            json.code == answered
            reason == (answered == '200' ? null : "endTime=$end lies more than 30 days after the start")
        }

        where:
        start                 | end                   || answered
        '2026-05-20 00:00:00' | '2026-06-19 00:00:00' || '200'
        '2026-05-20 00:00:00' | '2026-06-19 00:00:01' || 9016
    }

    def 'an end in the future is cut to now, given or not: #end (L06)'() {
        given:
        arranged.user(6, registered: '2026-06-17 12:00:00').user(7, registered: '2026-06-17 12:00:01')

        expect:
        wire.post(RANGE, end == null ? [:] : [endTime: end]).uids == uids

        where:
        end                   || uids
        null                  || [6]
        '2026-06-30 23:59:59' || [6]
        '2099-01-01 00:00:00' || [6]
        '2026-06-17 11:59:59' || []
    }

    def 'on the 31st the default start is cut to the reach instead of breaking it: #registered (L05)'() {
        given:
        def late = new Arranged('2026-07-31 12:00:00')
        late.user(7, registered: registered)

        when:
        def answer = late.wire.post(RANGE, [:])

        then:
        answer.json.code == '200'
        answer.json.data.total == total

        where:
        registered            || total
        '2026-07-01 11:59:59' || 0
        '2026-07-01 12:00:00' || 1
    }

    def 'a start may lie 30 days back to the second: #start (L07)'() {
        when:
        def answer = wire.post(RANGE, [startTime: start])

        then:
        answer.status == 200
        (answer.json.code == '200') == taken

        where:
        start                 || taken
        '2026-05-18 11:59:59' || false
        '2026-05-18 12:00:00' || true
        '2026-06-17 12:00:00' || true
    }

    def 'a start out of reach is told as a broken rule, with status 200 (L46)'() {
        when:
        def answer = wire.post(RANGE, [startTime: '2026-05-18 11:59:59'])

        then:
        answer.status == 200
        answer.json == AGAINST_A_RULE
        answer.reason == 'startTime=2026-05-18 11:59:59 lies more than 30 days before now'
    }

    def 'a window that ends before it begins holds nobody and is no error (L11)'() {
        given:
        arranged.user(7)

        expect:
        wire.post(RANGE, [startTime: '2026-06-16 00:00:00', endTime: '2026-06-01 00:00:00']).json.data.with {
            [it.total, it.list, it.totalUsers, it.totalUsersInTeam, it.totalTradingVolumeInTeam]
        } == [0, [], 2, 0, '0']
    }

    def 'partnerUids limits the query: team totals to those teams, the rows to those inviters (L17)'() {
        given: 'the caller has a customer and two affiliates, who have two customers and one'
        arranged.user(7).user(8, partner: true).user(9, partner: true)
            .user(81, inviter: 8).user(82, inviter: 8).user(91, inviter: 9)

        expect:
        with(wire.post(RANGE, [partnerUids: given]).json.data) {
            [list*.uid, total, totalUsers, totalUsersInTeam] == [uids, uids.size(), everyone, registered]
        }

        where:
        given                     || uids | everyone | registered
        [Arranged.PARTNER]        || [7]  | 7        | 6
        [8]                       || []   | 3        | 3
        [8, 9]                    || []   | 5        | 5
        [8, Arranged.PARTNER]     || [7]  | 7        | 6
    }

    def 'an empty list of partnerUids is no limit at all (L18)'() {
        given:
        arranged.user(7)

        expect:
        wire.post(RANGE, [partnerUids: []]).uids == [7]
    }

    def 'a uid outside the downline is refused, and with it the whole query: #given (seed 003, precaution 6)'() {
        given:
        arranged.user(8, partner: true)
        arranged.world.apply(dev.partnerkit.mock.world.Change.Registered.partner(5000, 0, Arranged.at('2020-01-01 00:00:00')))

        expect:
        with(wire.post(RANGE, [partnerUids: given])) {
            json == AGAINST_A_RULE
            reason == "partnerUids=$culprit is not in the downline of 1000000"
        }

        where:
        given     || culprit
        [5000]    || 5000
        [8, 5000] || 5000
        [404]     || 404
    }

    def '100 partnerUids are taken, the 101st makes the list malformed (L19)'() {
        given:
        (1..101).each { arranged.user(it as long, partner: true) }

        expect:
        wire.post(RANGE, [partnerUids: (1..100).toList()]).json.code == '200'

        and:
        with(wire.post(RANGE, [partnerUids: (1..101).toList()])) {
            [status, json.code] == [400, 904]
            reason == 'partnerUids=101 uids are more than 100'
        }
    }

    def 'referralCode stands for its owner, who has to belong to the downline: #code (L15)'() {
        given:
        arranged.user(8, partner: true).user(81, inviter: 8).user(7)
            .code('MINE', Arranged.PARTNER).code('SUB', 8)
        arranged.world.apply(
            dev.partnerkit.mock.world.Change.Registered.partner(5000, 0, Arranged.at('2020-01-01 00:00:00')),
            new dev.partnerkit.mock.world.Change.CodeIssued('FOREIGN', 5000))

        expect:
        with(wire.post(RANGE, [referralCode: code]).json) {
            it.code == answered
            data?.totalUsers == everyone
        }

        where:
        code      || answered | everyone
        'MINE'    || '200'    | 4
        'SUB'     || '200'    | 2
        'FOREIGN' || 9016     | null
        'NONE'    || 9016     | null
    }

    def 'a referralCode beside partnerUids has to stand for one of them: #code (L15)'() {
        given:
        arranged.user(8, partner: true).user(81, inviter: 8).user(9, partner: true).code('SUB', 8).code('MINE', Arranged.PARTNER)

        expect:
        with(wire.post(RANGE, [partnerUids: [8, 9], referralCode: code])) {
            json.data?.totalUsers == everyone
            reason == refused
        }

        where:
        code   || everyone | refused
        'SUB'  || 2        | null
        'MINE' || null     | 'referralCode=MINE belongs to none of partnerUids'
    }

    def 'an empty body is refused, an empty object asks for every default (L47)'() {
        expect:
        with(wire.postText(RANGE, '')) {
            [status, json.code] == [400, 904]
        }
        wire.postText(RANGE, '{}').json.code == '200'
    }
}
