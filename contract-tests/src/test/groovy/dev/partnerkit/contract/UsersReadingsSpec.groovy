package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.world.Reading
import spock.lang.Specification
import spock.lang.Title

/** One row shows a reading both ways: what the default makes of a request, and what the other option makes of it. */
@Title('Readings of the users list')
class UsersReadingsSpec extends Specification {

    def '#choice turns #usual into #otherwise for #query'() {
        given:
        def arranged = new Arranged('2026-06-17 12:00:00')
            .member('a', accounts: [CRYPTO: 'approved', ROBO: 'denied'])

        expect: 'the default reading'
        seen(arranged.wire.users(query)) == usual

        when:
        arranged.reading(choice)

        then: 'the other one'
        seen(arranged.wire.users(query)) == otherwise

        where:
        choice                      | query                      || usual                | otherwise
        'product-values=open'       | 'product=gold'             || 422                  | [:]
        'product-values=open'       | 'product=robo'             || [a: ['crypto', 'robo']] | [a: ['crypto', 'robo']]
        'kyc-status-values=closed'  | 'robo_kyc_status=denied'   || [a: ['crypto', 'robo']] | 422
        'kyc-status-values=closed'  | 'crypto_kyc_status=approved' || [a: ['crypto', 'robo']] | [a: ['crypto', 'robo']]
        'sort-key=any'              | 'sort_key=name'            || 422                  | [a: ['crypto', 'robo']]
        'product-accounts=matching' | 'product=robo'             || [a: ['crypto', 'robo']] | [a: ['robo']]
        'product-accounts=matching' | ''                         || [a: ['crypto', 'robo']] | [a: ['crypto', 'robo']]
    }

    def 'a refused key belongs to no world and is read as the server was started: #reading (L55, L56)'() {
        given:
        def worlds = Mock.SERVER.worlds()
        def before = worlds.readings()
        def wire = new Wire(null)

        when:
        worlds.read(before.with(reading, '403'))
        def answer = wire.users('', headers)

        then:
        [answer.status, answer.header('WWW-Authenticate')] == [403, null]

        cleanup:
        worlds.read(before)

        where:
        reading             | headers
        Reading.MISSING_KEY | [:]
        Reading.WRONG_KEY   | ['x-api-key': 'nobody']
    }

    // Users with the products shown, or the status of a refusal.
    private static seen(answer) {
        answer.status == 200
            ? answer.json.items.collectEntries { [it.user_account_id, it.accounts*.product] }
            : answer.status
    }
}
