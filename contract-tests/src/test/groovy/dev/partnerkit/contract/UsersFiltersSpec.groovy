package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

@Title('GET /v1/users/: the key and the filters, one by one')
class UsersFiltersSpec extends Specification {

    static final PRODUCTS = [crypto: 'CRYPTO', securities: 'SECURITIES', roth_ira: 'ROTH_IRA', robo: 'ROBO']

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    private ids(String query) {
        wire.users(query).json.items*.user_account_id
    }

    def 'the key decides whose users are seen (seed 004, api_key)'() {
        given:
        def other = new Arranged('2026-06-17 12:00:00').member('theirs')
        arranged.member('ours')

        expect:
        ids('') == ['ours']
        other.wire.users('').json.items*.user_account_id == ['theirs']
    }

    def 'a key in the query, or under another name, is no key (seed 004, APIKeyHeader)'() {
        expect:
        wire.users('x-api-key=' + wire.partnerKey, [:]).status == 401
        wire.users('', ['api_key': wire.partnerKey]).status == 401
        wire.users('', ['X-API-Key': wire.partnerKey]).status == 200
    }

    def 'user_account_id keeps the user of that id, to the letter (seed 004, user_account_id)'() {
        given:
        arranged.member('member-1').member('member-10').member('Member-1')

        expect:
        ids('user_account_id=member-1') == ['member-1']
        ids('user_account_id=member-2') == []
    }

    def 'product keeps users who hold #product, whatever else they hold (seed 004, product)'() {
        given:
        PRODUCTS.each { name, held -> arranged.member(name, accounts: [(held): 'pending']) }
        arranged.member('all', accounts: PRODUCTS.values().collectEntries { [it, 'pending'] })

        expect:
        ids("product=$product").toSet() == [product, 'all'].toSet()

        where:
        product << PRODUCTS.keySet()
    }

    def '#parameter keeps users whose account of that very product is in the state (seed 004, #parameter)'() {
        given: 'each state once with every product, and one user without the product'
        PRODUCTS.each { name, held ->
            arranged.member("$name-approved", accounts: [(held): 'approved'])
                .member("$name-pending", accounts: [(held): 'pending'])
        }

        expect:
        ids("$parameter=approved") == ["$product-approved" as String]
        ids("$parameter=pending") == ["$product-pending" as String]

        where:
        product << PRODUCTS.keySet()
        parameter = "${product}_kyc_status" as String
    }

    def 'created_at_start takes the moment itself: #start (seed 004, created_at_start)'() {
        given:
        arranged.member('a', created: '2025-01-01T10:00:00.500Z')

        expect:
        ids("created_at_start=$start") == users

        where:
        start                         || users
        '2025-01-01T10:00:00.499999Z' || ['a']
        '2025-01-01T10:00:00.500Z'    || ['a']
        '2025-01-01T10:00:00.500001Z' || []
    }

    def 'created_at_end leaves the moment itself: #end (seed 004, created_at_end)'() {
        given:
        arranged.member('a', created: '2025-01-01T10:00:00.500Z')

        expect:
        ids("created_at_end=$end") == users

        where:
        end                           || users
        '2025-01-01T10:00:00.499999Z' || []
        '2025-01-01T10:00:00.500Z'    || []
        '2025-01-01T10:00:00.500001Z' || ['a']
    }

    def 'a time without an offset is one of UTC: #time (L60)'() {
        given:
        arranged.member('a', created: '2025-01-01T00:00:00Z')

        expect:
        ids("created_at_start=$time") == ['a']
        ids("created_at_end=$time") == []

        where:
        time << ['2025-01-01', '2025-01-01T00:00', '2025-01-01T00:00:00', '2025-01-01T00:00:00Z', '1735689600',
                 '2025-01-01T02:00:00%2B02:00', '1735689600000']
    }

    def 'sort_order turns the order around and nothing else (seed 004, sort_order)'() {
        given:
        (1..5).each { arranged.member("member-$it", created: "2025-01-0${it}T00:00:00Z") }

        expect:
        ids('sort_order=asc') == ids('').reverse()
        ids('sort_order=asc&per_page=2&last_record_number=2') == ['member-3', 'member-4']
    }

    def 'what is wrong is a list under detail; each entry says where in a list of texts (seed 004, response 422)'() {
        when:
        def answer = wire.users('per_page=0&created_at_end=soon&product=gold')

        then:
        answer.status == 422
        answer.json.keySet() == ['detail'] as Set
        answer.json.detail*.loc == [['query', 'product'], ['query', 'created_at_end'], ['query', 'per_page']]
        answer.json.detail.every { it.msg instanceof String && it.type instanceof String && it.input instanceof String }
        answer.json.detail*.ctx.every { it instanceof Map }
    }
}
