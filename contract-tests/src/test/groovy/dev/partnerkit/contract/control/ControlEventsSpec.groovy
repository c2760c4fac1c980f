package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Control
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant

@Title('The control API: clock, changes, cues')
class ControlEventsSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final RANGE = '/team/users/range'

    def world = new Control().open('clock: {freeze: 2026-01-30 12:00:00}\nlimits: off\n')

    def 'the clock goes where it is told: #movement'() {
        expect:
        world.post('/clock', movement).json == [now: now, stopped: true, zone: '+08:00']
        world.get('/clock').json.now == now

        where:
        movement                         || now
        'freeze: 2026-03-01 00:00:00'    || '2026-02-28T16:00:00Z'
        'freeze: 2026-03-01T00:00:00Z'   || '2026-03-01T00:00:00Z'
        'advance: 36h'                   || '2026-01-31T16:00:00Z'
        'advance: -30d'                  || '2025-12-31T04:00:00Z'
        'advance: PT0.5S'                || '2026-01-30T04:00:00.500Z'
        'moveTo: end-of-month'           || '2026-01-31T15:59:59Z'
        'moveTo: first-of-next-month'    || '2026-01-31T16:00:00Z'
        'moveTo: the-31st'               || '2026-01-31T04:00:00Z'
        'moveTo: leap-day'               || '2028-02-29T04:00:00Z'
        'moveTo: new-year'               || '2026-12-31T16:00:00Z'
    }

    def 'a set clock runs on, and one that follows shows real time'() {
        expect:
        world.post('/clock', 'set: 2026-03-01 00:00:00').json.stopped == false
        Duration.between(Instant.parse(world.post('/clock', 'follow: true').json.now), Instant.now()).abs().toSeconds() < 60
    }

    def 'the default window and the reach move with the clock'() {
        given:
        world.post('/changes', '[{registered: {uid: 7, inviter: 1116350, at: 2026-01-15 10:00:00}}]')

        expect:
        world.wire.get(LIST).uids == [7]

        when:
        world.post('/clock', 'moveTo: first-of-next-month')

        then:
        world.wire.get(LIST).uids == []
        world.wire.post(RANGE, [startTime: '2026-01-01 00:00:00']).reason == 'startTime=2026-01-01 00:00:00 lies more than 30 days before now'
    }

    def 'a clock is refused: #movement'() {
        expect:
        with(world.post('/clock', movement)) {
            [status, it.detail] == [400, detail]
        }
        world.get('/clock').json.now == '2026-01-30T04:00:00Z'

        where:
        movement                                   || detail
        ''                                         || 'line 1: wants one of follow, set, freeze, advance, moveTo, not 0'
        '{advance: 1h, follow: true}'              || 'line 1: wants one of follow, set, freeze, advance, moveTo, not 2'
        'advance: soon'                            || 'line 1: advance soon does not fit: it is no length of time such as 200ms, 3s, 5m, 2h, 1d or PT1M30S'
        'freeze: 2026-02-30 00:00:00'              || 'line 1: freeze 2026-02-30 00:00:00 is not a time such as 2026-06-01 10:00:00 or 2026-06-01T10:00:00+08:00'
        'moveTo: doomsday'                         || 'line 1: moveTo doomsday does not fit: it is none of end-of-month, first-of-next-month, the-31st, leap-day, new-year'
        'advance: 999999999d'                      || 'line 1: advance PT23999999976H leads out of the years 1 to 9999'
    }

    def 'no movement leads out of time'() {
        given:
        world.post('/clock', 'freeze: 9999-11-01 00:00:00')

        expect:
        world.post('/clock', 'moveTo: leap-day').detail == 'line 1: moveTo leap-day leads out of the years 1 to 9999'
        world.get('/clock').json.now == '9999-10-31T16:00:00Z'
    }

    def 'changes come one or many, and all of them or none'() {
        expect:
        world.post('/changes', 'registered: {uid: 1, inviter: 1116350, at: 2026-01-15 10:00:00}').json == [applied: 1, users: 2]
        world.post('/changes', '{changes: [{registered: {uid: 2, inviter: 1, at: 2026-01-15 10:00:00}}, {codeIssued: {code: A, owner: 2}}]}').json ==
            [applied: 2, users: 3]
        with(world.post('/changes', '- registered: {uid: 3, at: 2026-01-15 10:00:00}\n- codeIssued: {code: B, owner: 99}')) {
            [status, detail] == [400, 'line 2: owner 99 is not known']
        }
        world.get().json.users == 3
    }

    def 'changes are refused: #changes'() {
        expect:
        with(world.post('/changes', changes)) {
            [status, it.detail] == [400, detail]
        }

        where:
        changes                                           || detail
        ''                                                || 'line 1: changes names 0 kinds of change, not one'
        '[{died: {uid: 1}}]'                              || 'line 1: died is none of registered, codeIssued, kycRecorded, deposited, withdrawn, balanced, traded, contractBalanceMasked, enrolled, left, unenrolled'
        '[{registered: {uid: 1, at: 2026-01-15 10:00:00, inviter: 5}}]' || 'line 1: inviter 5 is not known'
    }

    def 'a bulk of 20,000 changes goes in at once'() {
        given:
        def changes = (1..20_000).collect { "{\"registered\": {\"uid\": $it, \"inviter\": 1116350, \"at\": \"2026-01-15 10:00:00\"}}" }

        expect:
        world.post('/changes', "[${changes.join(',\n')}]").json == [applied: 20_000, users: 20_001]
        world.wire.get(LIST).json.data.total == 20_000
    }

    def 'a change waits for its time, and shows at once when the clock gets there'() {
        when:
        def cue = world.post('/cues', '{at: 2026-01-31 00:00:00, changes: [{registered: {uid: 7, inviter: 1116350, at: 2026-01-15 10:00:00}}]}')

        then:
        cue.status == 201
        cue.json == [id: 1, at: '2026-01-30T16:00:00Z', changes: 1]
        world.wire.get(LIST).uids == []

        when:
        world.post('/clock', 'advance: 12h')

        then:
        world.wire.get(LIST).uids == [7]
        world.get('/cues').json == [pending: [], missed: []]
    }

    def 'a change waits until a page has been seen, so that data moves between two pages'() {
        given:
        (1..4).each { world.post('/changes', "registered: {uid: $it, inviter: 1116350, at: 2026-01-15 10:00:0$it}") }
        world.post('/cues', '{after: {operation: listInvitedUsers}, changes: [{registered: {uid: 5, inviter: 1116350, at: 2026-01-15 10:00:05}}]}')

        expect: 'the user that moved down a page is seen twice, as it would be at the vendor'
        world.wire.get(LIST, [pageNo: 1, pageSize: 2]).uids == [4, 3]
        world.wire.get(LIST, [pageNo: 2, pageSize: 2]).uids == [3, 2]
        world.wire.get(LIST, [pageNo: 3, pageSize: 2]).uids == [1]
    }

    def 'only answers of that operation count, and refusals do not'() {
        given:
        world.post('/cues', '{after: {operation: listInvitedUsers, answers: 2}, changes: [{registered: {uid: 5, inviter: 1116350, at: 2026-01-15 10:00:05}}]}')
        def seen = { world.get().json.users }

        expect:
        [world.wire.get('/invitation/user/assets').status, seen()] == [200, 1]
        [world.wire.get(LIST, [pageSize: 0]).status, seen()] == [400, 1]
        [world.wire.get(LIST).status, seen()] == [200, 1]
        [world.wire.get(LIST).status, seen()] == [200, 2]
    }

    def 'an answer that was lost on its way gives its cue all the same'() {
        given:
        world.post('/faults', '{refusal: internal-error, times: 1}')
        world.post('/cues', '{after: {operation: listInvitedUsers}, changes: [{registered: {uid: 5, inviter: 1116350, at: 2026-01-15 10:00:05}}]}')
        world.wire.checked = false

        expect:
        world.wire.get(LIST).status == 500
        world.get().json.users == 2
    }

    def 'a cue whose changes no longer fit is told, and does no harm'() {
        given:
        world.post('/cues', '{at: 2026-01-31 00:00:00, changes: [{registered: {uid: 7, at: 2026-01-15 10:00:00}}, {codeIssued: {code: A, owner: 9}}]}')
        world.post('/clock', 'advance: 1d')

        expect:
        world.get().json.users == 1
        with(world.get('/cues').json) {
            pending == []
            missed*.missed == ['owner 9 is not known']
        }
    }

    def 'a cue can be taken back'() {
        given:
        def id = world.post('/cues', '{at: 2026-01-31 00:00:00, changes: [{registered: {uid: 7, at: 2026-01-15 10:00:00}}]}').json.id

        expect:
        world.control.delete("/worlds/$world.name/cues/$id").status == 204
        world.control.delete("/worlds/$world.name/cues/$id").detail == "cue $id is not known"
        world.post('/clock', 'advance: 2d')
        world.get().json.users == 1
    }

    def 'a cue is refused: #cue'() {
        expect:
        with(world.post('/cues', cue)) {
            [status, it.detail] == [400, detail]
        }
        world.get('/cues').json.pending == []

        where:
        cue                                                        || detail
        'changes: []'                                              || 'line 1: wants one of at and after'
        '{at: 2026-01-31 00:00:00}'                                || 'line 1: changes is missing'
        '{after: {operation: x}, changes: []}'                     || 'line 1: after.operation x does not fit: it is none of listInvitedUserKycResults, listInvitedUsers, listInvitedUserAssets, listTeamUsersInRange, listUsers'
        '{after: {answers: 0, operation: listUsers}, changes: []}' || 'line 1: after.answers 0 is not between 1 and 1000000'
        '{after: {}, changes: []}'                                 || 'line 1: after operation is missing'
    }
}
