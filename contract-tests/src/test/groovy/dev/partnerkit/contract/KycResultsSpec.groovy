package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

@Title('GET /api/v3/patener/openapi/v1/partner/invitation/user/kyc/list')
class KycResultsSpec extends Specification {

    static final KYC = '/invitation/user/kyc/list'

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

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
}
