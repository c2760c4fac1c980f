package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

@Title('GET /v1/users/')
class UsersSpec extends Specification {

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    private ids(String query = '') {
        wire.users(query).json.items*.user_account_id
    }

    def 'newest users come first unless asked otherwise: #query (seed 004, sort_order)'() {
        given:
        arranged.member('b', created: '2025-02-01T00:00:00Z').member('a', created: '2025-03-01T00:00:00Z')
            .member('c', created: '2025-01-01T00:00:00Z')

        expect:
        ids(query) == order

        where:
        query                               || order
        ''                                  || ['a', 'b', 'c']
        'sort_order=desc'                   || ['a', 'b', 'c']
        'sort_order=asc'                    || ['c', 'b', 'a']
        'sort_key=created_at&sort_order=asc' || ['c', 'b', 'a']
    }

    def 'equal creation times are ordered by account id, in the direction asked for: #query (L58)'() {
        given:
        ['b', 'a', 'c'].each { arranged.member(it) }

        expect:
        ids(query) == order

        where:
        query            || order
        'sort_order=asc' || ['a', 'b', 'c']
        ''               || ['c', 'b', 'a']
    }

    def 'pages hold 25 users unless told otherwise, and at most 100: #query (seed 004, per_page)'() {
        given:
        (1..101).each { arranged.member("member-$it") }

        expect:
        with(wire.users(query).json) {
            [items.size(), per_page, total_records] == [size, echoed, 101]
        }

        where:
        query                               || size | echoed
        ''                                  || 25   | 25
        'per_page=1'                        || 1    | 1
        'per_page=100'                      || 100  | 100
        'per_page=100&last_record_number=100' || 1  | 100
    }

    def 'last_record_number is an offset: what was asked plus the users given (L50)'() {
        given:
        (1..5).each { arranged.member("member-$it", created: "2025-01-0${it}T00:00:00Z") }

        expect:
        with(wire.users("per_page=2&last_record_number=$asked").json) {
            items*.user_account_id == users
            last_record_number == answered
        }

        where:
        asked || users                      | answered
        0     || ['member-5', 'member-4']   | 2
        2     || ['member-3', 'member-2']   | 4
        4     || ['member-1']               | 5
    }

    def 'past the last user there are no items, and the offset is the one asked: #asked (L51)'() {
        given:
        arranged.member('only')

        expect:
        with(wire.users("last_record_number=$asked").json) {
            [items, total_records, last_record_number] == [[], 1, asked]
        }

        where:
        asked << [1, 2, 1000000]
    }

    def 'the creation window takes its begin and leaves its end, in UTC unless said otherwise: #query (L60)'() {
        given:
        arranged.member('a', created: '2025-01-01T10:00:00Z')

        expect:
        ids(query) == users

        where:
        query                                                    || users
        'created_at_start=2025-01-01T10:00:00Z'                  || ['a']
        'created_at_start=2025-01-01T10:00:00'                   || ['a']
        'created_at_start=2025-01-01T12:00:00%2B02:00'           || ['a']
        'created_at_start=2025-01-01T10:00:01Z'                  || []
        'created_at_end=2025-01-01T10:00:00Z'                    || []
        'created_at_end=2025-01-01T10:00:01Z'                    || ['a']
        'created_at_start=2025-01-02&created_at_end=2025-01-01'  || []
    }

    def 'filters join by "and", and a KYC filter wants an account of its product: #query (L62)'() {
        given:
        arranged.member('a', accounts: [CRYPTO: 'approved', ROBO: 'pending'])
            .member('b', accounts: [CRYPTO: 'pending'])
            .member('c', accounts: [ROBO: 'approved'])

        expect:
        ids(query).toSet() == users.toSet()

        where:
        query                                             || users
        'product=crypto'                                  || ['a', 'b']
        'product=roth_ira'                                || []
        'crypto_kyc_status=approved'                      || ['a']
        'robo_kyc_status=approved'                        || ['c']
        'product=crypto&robo_kyc_status=pending'          || ['a']
        'crypto_kyc_status=pending&robo_kyc_status=pending' || []
        'user_account_id=b&product=crypto'                || ['b']
        'user_account_id=b&product=robo'                  || []
        'user_account_id='                                || []
    }

    def 'a product filter does not shorten the accounts of a user (L63)'() {
        given:
        arranged.member('a', accounts: [CRYPTO: 'approved', ROBO: 'pending'])

        expect:
        wire.users('product=robo').json.items[0].accounts*.product == ['crypto', 'robo']
    }

    def 'any text filters a KYC state, seen before or not (L53)'() {
        given:
        arranged.member('a', accounts: [CRYPTO: 'denied'])

        expect:
        ids('crypto_kyc_status=denied') == ['a']
        ids('crypto_kyc_status=unheard-of') == []
    }

    def 'kyc_approved_at is left out until the check is passed (L57)'() {
        given:
        arranged.member('a', accounts: [CRYPTO: 'approved', ROBO: 'pending'])

        expect:
        wire.users().json.items[0].accounts.collectEntries { [it.product, it.containsKey('kyc_approved_at')] } ==
            [crypto: true, robo: false]
    }

    def 'total_current_market_value is the sum of the accounts (L67)'() {
        given:
        arranged.member('a', accounts: [CRYPTO: 'approved', ROBO: 'pending', ROTH_IRA: 'approved'], value: '0.35')

        expect:
        with(wire.users().json.items[0]) {
            accounts*.current_market_value == ['0.35', '0.35', '0.35']
            total_current_market_value == '1.05'
        }
    }

    def 'the key decides whose users are seen (seed 004, api_key)'() {
        given:
        arranged.member('a')

        expect:
        new Arranged('2026-06-17 12:00:00').wire.users().json.items == []
    }

    def 'a product, direction or sort key outside its set is refused: #query (L52, L54)'() {
        expect:
        with(wire.users(query)) {
            status == 422
            json.detail*.loc == [['query', query.split('=')[0]]]
            json.detail*.type == [type]
        }

        where:
        query             || type
        'product=gold'    || 'enum'
        'product=CRYPTO'  || 'enum'
        'sort_order=up'   || 'enum'
        'sort_key=name'   || 'literal_error'
        'sort_key='       || 'literal_error'
    }

    def 'everything that is wrong is told at once, each entry in the live order of its fields (L59)'() {
        expect:
        wire.users('sort_order=up&per_page=0&last_record_number=x').text == '{"detail":[' +
            '{"type":"greater_than_equal","loc":["query","per_page"],' +
            '"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}},' +
            '{"type":"int_parsing","loc":["query","last_record_number"],' +
            '"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"},' +
            '{"type":"enum","loc":["query","sort_order"],' +
            '"msg":"Input should be \'asc\' or \'desc\'","input":"up","ctx":{"expected":"\'asc\' or \'desc\'"}}]}'
    }

    def 'without a key, or with a blank one, the answer is 401 before anything else is looked at (L55)'() {
        expect:
        [[:], ['x-api-key': ''], ['x-api-key': ' ']].every { headers ->
            def answer = wire.users('per_page=0', headers)
            answer.status == 401 && answer.text == '{"detail":"Not authenticated"}' &&
                answer.header('WWW-Authenticate') == 'APIKey'
        }
    }

    def 'a key nobody holds is refused with 401 (L56)'() {
        expect:
        with(wire.users('', ['x-api-key': 'nobody'])) {
            [status, text] == [401, '{"detail":"Invalid API key"}']
        }
    }

    def 'an address of neither vendor answers as the users list does: #path (L64)'() {
        expect:
        with(wire.send('GET', path, [:], null)) {
            [status, text] == [404, '{"detail":"Not Found"}']
        }

        where:
        path << ['/', '/nothing', '/v1/', '/v1/users//', '/V1/users/', '/v1/orders/']
    }
}
