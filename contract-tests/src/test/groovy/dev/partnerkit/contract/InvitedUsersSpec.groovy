package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

@Title('GET /api/v3/patener/openapi/v1/partner/invitation/user/list')
class InvitedUsersSpec extends Specification {

    static final LIST = '/invitation/user/list'

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'only users the affiliate invited itself are listed, with their registration time (seed 001, description)'() {
        given:
        arranged.user(7, registered: '2026-06-05 10:11:12').user(8, partner: true).user(9, inviter: 8)

        expect:
        wire.get(LIST, [startTime: '2026-06-05 00:00:00']).rows == [[uid: 7, registerTime: '2026-06-05 10:11:12']]
    }

    def 'who asks is told by the key: another affiliate of the same world sees its own users (seed 001, description)'() {
        given:
        arranged.user(8, partner: true).user(9, inviter: 8)

        expect:
        new dev.partnerkit.contract.support.Wire(dev.partnerkit.contract.support.Mock.admit(arranged.world, 8))
            .get(LIST).uids == [9]
    }

    def 'both ends of the window belong to it: #start to #end (L10)'() {
        given:
        arranged.user(7, registered: '2026-06-05 10:00:00')

        expect:
        wire.get(LIST, [startTime: "2026-06-05 $start", endTime: "2026-06-05 $end"]).json.data.total == total

        where:
        start      | end        || total
        '10:00:00' | '10:00:00' || 1
        '09:00:00' | '10:00:00' || 1
        '10:00:00' | '11:00:00' || 1
        '10:00:01' | '11:00:00' || 0
        '09:00:00' | '09:59:59' || 0
    }

    def 'a window that ends before it begins holds nobody and is no error (L11)'() {
        given:
        arranged.user(7)

        when:
        def answer = wire.get(LIST, [startTime: '2026-06-20 00:00:00', endTime: '2026-05-01 00:00:00'])

        then:
        answer.json == [code: '200', msg: 'success', data: [list: [], total: 0]]
    }

    def 'the window may lie any time back, here there is no reach (seed 001)'() {
        given:
        arranged.user(7, registered: '2021-09-09 14:43:18')

        expect:
        wire.get(LIST, [startTime: '2021-01-01 00:00:00', endTime: '2021-12-31 23:59:59']).uids == [7]
    }

    def 'the default window runs to the end of the month, beyond now: #registered (L09)'() {
        given:
        arranged.user(7, registered: registered)

        expect:
        wire.get(LIST).json.data.total == total

        where:
        registered            || total
        '2026-05-31 23:59:59' || 0
        '2026-06-01 00:00:00' || 1
        '2026-06-30 23:59:59' || 1
        '2026-07-01 00:00:00' || 0
    }

    def 'rows come newest registration first, equal times by internal id, the later one first (L12)'() {
        given:
        arranged.user(3, registered: '2026-06-02 00:00:00')
            .user(2, registered: '2026-06-03 00:00:00')
            .user(1, registered: '2026-06-03 00:00:00')

        expect:
        wire.get(LIST).uids == [1, 2, 3]
    }

    def 'uid keeps one user, and only inside the window and the own invitees: #asked (L65)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8)

        expect:
        wire.get(LIST, asked).uids == uids

        where:
        asked                                         || uids
        [uid: 7]                                      || [7]
        [uid: 7, startTime: '2026-06-02 00:00:00']    || []
        [uid: 9]                                      || []
    }

    def 'a uid of #uid is a whole number like any other and matches nobody (L40)'() {
        expect:
        wire.get(LIST, [uid: uid]).json == [code: '200', msg: 'success', data: [list: [], total: 0]]

        where:
        uid << [0, -1, Long.MAX_VALUE, Long.MIN_VALUE]
    }

    def 'referralCode keeps who registered with it; a code nobody used matches nobody (L16)'() {
        given:
        arranged.code('AAA', Arranged.PARTNER).code('BBB', Arranged.PARTNER)
            .user(7, code: 'AAA').user(8, code: 'BBB').user(9, code: 'AAA').user(10)

        expect:
        wire.get(LIST, [referralCode: code]).with { [it.uids.toSet(), it.json.data.total] } == [uids.toSet(), uids.size()]

        where:
        code   || uids
        'AAA'  || [7, 9]
        'BBB'  || [8]
        'aaa'  || []
        'NONE' || []
    }

    def 'filters join by "and" (seed 001)'() {
        given:
        arranged.code('AAA', Arranged.PARTNER).user(7, code: 'AAA').user(8)

        expect:
        wire.get(LIST, [referralCode: 'AAA', uid: uid]).uids == uids

        where:
        uid || uids
        7   || [7]
        8   || []
    }

    def 'pages hold 100 rows unless told otherwise, and at most 1000: #asked (seed 001, precaution 6)'() {
        given:
        (1..1001).each { arranged.user(it as long) }

        expect:
        wire.get(LIST, asked).with { [it.rows.size(), it.json.data.total] } == [size, 1001]

        where:
        asked                       || size
        [:]                         || 100
        [pageSize: 1]               || 1
        [pageSize: 999]             || 999
        [pageSize: 1000]            || 1000
        [pageSize: 1000, pageNo: 2] || 1
        [pageSize: 1000, pageNo: 3] || 0
        [pageNo: Integer.MAX_VALUE] || 0
    }

    def 'pages join without a gap or an overlap (seed 001, precaution 5)'() {
        given:
        (1..25).each { arranged.user(it as long, registered: "2026-06-0${it % 3 + 1} 00:00:00") }

        expect:
        (1..4).collectMany { wire.get(LIST, [pageNo: it, pageSize: 7]).uids } == wire.get(LIST).uids
    }
}
