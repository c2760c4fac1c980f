package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

@Title('GET /v1/users/, in order and page by page')
class UsersPagesSpec extends Specification {

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'sort_order is the direction of the order on created_at: #query (seed 004)'() {
        given:
        arranged.member('b', created: '2025-02-01T00:00:00Z').member('a', created: '2025-03-01T00:00:00Z')
            .member('c', created: '2025-01-01T00:00:00Z')

        expect:
        wire.users(query).json.items*.user_account_id == order

        where:
        query                                || order
        ''                                   || ['a', 'b', 'c']
        'sort_order=desc'                    || ['a', 'b', 'c']
        'sort_order=asc'                     || ['c', 'b', 'a']
        'sort_key=created_at'                || ['a', 'b', 'c']
        'sort_key=created_at&sort_order=asc' || ['c', 'b', 'a']
    }

    def 'equal creation times are ordered by account id, in the direction asked for: #query (L58)'() {
        given:
        ['b', 'a', 'c'].each { arranged.member(it, accounts: it == 'a' ? [ROBO: 'pending'] : [ROBO: 'approved']) }

        expect:
        wire.users(query).json.items*.user_account_id == order

        where:
        query                         || order
        'sort_order=asc'              || ['a', 'b', 'c']
        ''                            || ['c', 'b', 'a']
        'product=robo&sort_order=asc' || ['a', 'b', 'c']
        'product=robo'                || ['c', 'b', 'a']
    }

    def 'pages hold 25 users unless told otherwise, and at most 100: #query (seed 004, per_page)'() {
        given:
        enrol(101)

        expect:
        with(wire.users(query)) {
            status == answered
            answered != 200 || [json.items.size(), json.per_page, json.total_records] == [size, echoed, 101]
        }

        where:
        query          || answered | size | echoed
        ''             || 200      | 25   | 25
        'per_page=0'   || 422      | null | null
        'per_page=1'   || 200      | 1    | 1
        'per_page=2'   || 200      | 2    | 2
        'per_page=24'  || 200      | 24   | 24
        'per_page=99'  || 200      | 99   | 99
        'per_page=100' || 200      | 100  | 100
        'per_page=101' || 422      | null | null
    }

    def 'last_record_number is an offset: what was asked plus the users given: #asked (L50)'() {
        given:
        enrol(5)

        expect:
        with(wire.users("per_page=2&last_record_number=$asked").json) {
            items*.user_account_id == users.collect { "member-$it" as String }
            last_record_number == answered
            [per_page, total_records] == [2, 5]
        }

        where:
        asked || users    | answered
        0     || [5, 4]   | 2
        1     || [4, 3]   | 3
        2     || [3, 2]   | 4
        3     || [2, 1]   | 5
        4     || [1]      | 5
    }

    def 'the first page begins with the first user, given or left out: #query (seed 004, last_record_number)'() {
        given:
        enrol(3)

        expect:
        wire.users(query).text == wire.users().text

        where:
        query << ['last_record_number=0', 'per_page=25', 'sort_order=desc&sort_key=created_at&unheard=of']
    }

    def 'handing back the last_record_number received leads through all users, each once: #query (seed 004, L50)'() {
        given:
        enrol(23)
        def whole = wire.users("per_page=100&$query").json.items*.user_account_id
        def met = []
        def last = 0

        when: 'a client reads on until it has met as many as there are'
        while (true) {
            def page = wire.users("per_page=$size&last_record_number=$last&$query").json
            assert page.total_records == whole.size()
            met += page.items*.user_account_id
            last = page.last_record_number
            if (page.items.empty || last >= page.total_records) {
                break
            }
        }

        then:
        met == whole
        whole.size() == users

        where:
        query                                             | size || users
        ''                                                | 1    || 23
        'sort_order=asc'                                  | 4    || 23
        'product=robo'                                    | 3    || 8
        'product=robo&sort_order=asc'                     | 5    || 8
        'crypto_kyc_status=pending'                       | 5    || 12
        'created_at_end=2025-01-11'                       | 5    || 10
        'created_at_start=2025-01-11&product=robo'        | 2    || 5
        'user_account_id=member-7'                        | 1    || 1
        'product=roth_ira'                                | 9    || 0
    }

    def 'past the last user there are no items, and the offset is the one asked: #asked (L51)'() {
        given:
        enrol(2)

        expect:
        with(wire.users("last_record_number=$asked$filter").json) {
            [items, total_records, last_record_number, per_page] == [[], total, asked as long, 25]
        }

        where:
        asked                 | filter                       || total
        '2'                   | ''                           || 2
        '3'                   | ''                           || 2
        '1000000'             | ''                           || 2
        '9223372036854775807' | ''                           || 2
        '9223372036854775807' | '&sort_order=asc'            || 2
        '2'                   | '&product=crypto'            || 2
        '1'                   | '&user_account_id=member-1'  || 1
    }

    def 'an offset beyond 64 bits is past the last user as well, and is told as the largest of 64 (L51)'() {
        given:
        enrol(2)

        expect:
        with(wire.users("last_record_number=${'9' * 30}").json) {
            [items, total_records, last_record_number] == [[], 2, Long.MAX_VALUE]
        }
    }

    def 'an institution without users has an empty first page (seed 004; L49)'() {
        expect:
        wire.users().text == '{"items":[],"total_records":0,"last_record_number":0,"per_page":25}'
    }

    def 'two keys of one institution see the same, keys of others something else (seed 004, api_key)'() {
        given:
        enrol(2)
        def other = new Wire(null, Mock.admit(arranged.world, 'another'))
        def same = new Wire(null, Mock.admit(arranged.world, 'institution'))

        expect:
        same.users().text == wire.users().text
        other.users().json.total_records == 0
        other.users('user_account_id=member-1').json.items == []
    }

    /** One user a day from the first of January 2025, every second one pending, every third one with a robo account. */
    private void enrol(int count) {
        def start = Instant.parse('2025-01-01T00:00:00Z')
        (1..count).each {
            def accounts = [CRYPTO: it % 2 ? 'pending' : 'approved'] + (it % 3 == 2 ? [ROBO: 'approved'] : [:])
            arranged.member("member-$it", created: start.plusSeconds(86400L * (it - 1)) as String, accounts: accounts)
        }
    }
}
