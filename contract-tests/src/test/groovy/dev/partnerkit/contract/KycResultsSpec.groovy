package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.mock.world.Change
import spock.lang.Specification
import spock.lang.Title

@Title('GET /api/v3/patener/openapi/v1/partner/invitation/user/kyc/list')
class KycResultsSpec extends Specification {

    static final KYC = '/invitation/user/kyc/list'

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'only users the affiliate invited itself are listed, never those below another affiliate (seed 000, description)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8)

        expect:
        wire.get(KYC).uids.toSet() == [7, 8].toSet()
    }

    def 'a user of KYC level #level has #result (seed 000, description)'() {
        given:
        arranged.user(7, kyc: level)

        expect:
        wire.get(KYC).rows == [[uid: 7, kycResult: result]]

        where:
        level || result
        0     || 'not_passed'
        1     || 'passed'
        2     || 'not_passed'
    }

    def 'a registration at #registered is #outcome, for nothing older than six months is covered (L08)'() {
        given:
        arranged.user(7, registered: registered)

        when:
        def answer = wire.get(KYC, [startTime: '2025-01-01 00:00:00', endTime: '2026-06-30 23:59:59'])

        then:
        answer.status == 200
        answer.json.data.total == total

        where:
        registered            || total | outcome
        '2025-12-17 11:59:59' || 0     | 'left out'
        '2025-12-17 12:00:00' || 1     | 'listed'
        '2026-06-01 00:00:00' || 1     | 'listed'
    }

    def 'without times the window is the current month, its last second included: #registered (L09)'() {
        given:
        arranged.user(7, registered: registered)

        expect:
        wire.get(KYC).json.data.total == total

        where:
        registered            || total
        '2026-05-31 23:59:59' || 0
        '2026-06-01 00:00:00' || 1
        '2026-06-30 23:59:59' || 1
        '2026-07-01 00:00:00' || 0
    }

    def 'one time given, the other keeps its default: #given (L09)'() {
        given:
        arranged.user(5, registered: '2026-05-15 00:00:00')
            .user(6, registered: '2026-06-15 00:00:00')
            .user(7, registered: '2026-07-15 00:00:00')

        expect:
        wire.get(KYC, given).uids == uids

        where:
        given                              || uids
        [startTime: '2026-05-01 00:00:00'] || [6, 5]
        [endTime: '2026-07-31 00:00:00']   || [7, 6]
    }

    def 'the current month is that of the vendor zone, eight hours ahead of UTC (L13)'() {
        given: 'a moment that is still May in UTC'
        arranged.world.clock().freeze(java.time.Instant.parse('2026-05-31T16:00:00Z'))
        arranged.user(5, registered: '2026-05-31 23:59:59').user(6, registered: '2026-06-01 00:00:00')

        expect:
        wire.get(KYC).uids == [6]
    }

    def 'rows come newest registration first, equal times by internal id, the later one first (L12)'() {
        given:
        arranged.user(3, registered: '2026-06-02 00:00:00')
            .user(1, registered: '2026-06-03 00:00:00')
            .user(2, registered: '2026-06-03 00:00:00')

        expect:
        wire.get(KYC).uids == [2, 1, 3]
    }

    def 'where a KYC record has a time of its own, it is that time the window and the order mean (L27)'() {
        given:
        arranged.user(7, registered: '2021-09-09 14:43:18').user(8, registered: '2026-06-02 00:00:00')
        arranged.world.apply(new Change.KycRecorded(7, 1, Arranged.at('2026-06-10 09:00:00')))

        expect:
        wire.get(KYC).uids == [7, 8]
    }

    def 'uid keeps one user, and nobody when the affiliate did not invite it: #uid (L65)'() {
        given:
        arranged.user(7).user(8, partner: true).user(9, inviter: 8)

        expect:
        wire.get(KYC, [uid: uid]).with { [it.uids, it.json.data.total] } == [uids, uids.size()]

        where:
        uid || uids
        7   || [7]
        9   || []
        404 || []
    }

    def 'pages hold 100 rows unless told otherwise, and at most 1000 (seed 000, precaution 6)'() {
        given:
        (1..1001).each { arranged.user(it as long) }

        expect:
        wire.get(KYC, asked).with { [it.rows.size(), it.json.data.total] } == [size, 1001]

        where:
        asked                        || size
        [:]                          || 100
        [pageSize: 1]                || 1
        [pageSize: 1000]             || 1000
        [pageSize: 1000, pageNo: 2]  || 1
        [pageSize: 1000, pageNo: 3]  || 0
    }

    def 'pages join without a gap or an overlap, equal times and all (seed 000, precaution 5)'() {
        given:
        (1..25).each { arranged.user(it as long, registered: "2026-06-0${it % 3 + 1} 00:00:00") }

        expect:
        (1..4).collectMany { wire.get(KYC, [pageNo: it, pageSize: 7]).uids } == wire.get(KYC).uids
        wire.get(KYC).uids == (1..25).toSorted { a, b -> (b % 3 <=> a % 3) ?: (b <=> a) }
    }
}
