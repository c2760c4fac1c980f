package dev.partnerkit.contract.live

import dev.partnerkit.contract.support.Live
import dev.partnerkit.contract.support.Target
import dev.partnerkit.contract.support.Vendor
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.contract.support.Target.needs

@Live(Vendor.USERS)
@Title('GET /users/ on any server')
class UsersListSpec extends Specification {

    def wire = Target.current().wire(Vendor.USERS)

    def 'a page holds 25 users unless told otherwise, as far as there are so many (seed 004, per_page)'() {
        expect:
        with(wire.users()) {
            status == 200
            json.items.size() == Math.min(25, json.total_records)
            json.per_page == 25
        }
    }

    def 'a page may hold #size users (seed 004, per_page)'() {
        expect:
        with(wire.users("per_page=$size")) {
            status == 200
            json.items.size() == Math.min(size, json.total_records)
        }

        where:
        size << [1, 2, 100]
    }

    def 'pages follow each other by last_record_number, without a gap or an overlap (L50)'() {
        given:
        def whole = wire.users('per_page=100').json
        needs(whole.items.size() > 2, 'three users')
        int size = whole.items.size().intdiv(2)

        when:
        def first = wire.users("per_page=$size").json
        def second = wire.users("per_page=$size&last_record_number=$first.last_record_number").json

        then:
        ids(first) + ids(second) == ids(whole).take(2 * size)
        [first, second]*.total_records.unique() == [whole.total_records]
        ids(whole).toSet().size() == whole.items.size()
    }

    def 'past the last user are no users (L51)'() {
        given:
        def total = wire.users('per_page=1').json.total_records

        expect:
        with(wire.users("last_record_number=${total + 1}")) {
            status == 200
            [json.items, json.total_records] == [[], total]
        }
    }

    def 'ascending is the other way round (L58)'() {
        given:
        def newest = wire.users('per_page=100').json
        needs(newest.total_records in 2..100, 'two users, and no more than fit on a page')

        expect:
        ids(wire.users('per_page=100&sort_order=asc').json) == ids(newest).reverse()
        ids(wire.users('per_page=100&sort_order=desc&sort_key=created_at').json) == ids(newest)
    }

    def 'a user can be asked for by the id of the partner (seed 004, user_account_id)'() {
        given:
        def users = wire.users().json.items
        needs(!users.empty, 'a user')
        def id = users.last().user_account_id

        expect:
        ids(wire.users("user_account_id=${URLEncoder.encode(id, 'UTF-8')}").json) == [id]
        wire.users('user_account_id=no-such-user-0000').json.with { [it.items, it.total_records] } == [[], 0]
    }

    def 'a product keeps who holds an account of it: #product (seed 004, product)'() {
        expect:
        with(wire.users("product=$product")) {
            status == 200
            json.items.every { product in it.accounts*.product }
        }

        where:
        product << ['crypto', 'securities', 'robo', 'roth_ira']
    }

    def 'a KYC state keeps whose account of that product is in it: #product (seed 004, KYC states)'() {
        given:
        def state = wire.users('per_page=100').json.items*.accounts.flatten().find { it.product == product }?.kyc_status
        needs(state != null, "a user with a $product account")

        when:
        def users = wire.users("${product}_kyc_status=${URLEncoder.encode(state, 'UTF-8')}").json.items

        then:
        !users.empty
        users.every { it.accounts.any { it.product == product && it.kyc_status == state } }

        where:
        product << ['crypto', 'securities']
    }

    def 'nobody is created outside of the window: #window (seed 004, created_at_start and created_at_end)'() {
        expect:
        wire.users(window).json.with { [it.items, it.total_records] } == [[], 0]

        where:
        window << ['created_at_end=1990-01-01T00:00:00Z', 'created_at_start=2200-01-01T00:00:00Z']
    }

    def 'a window around everything keeps everyone (seed 004, created_at_start and created_at_end)'() {
        expect:
        wire.users('created_at_start=1990-01-01T00:00:00Z&created_at_end=2200-01-01T00:00:00Z').json.total_records ==
            wire.users().json.total_records
    }

    def 'the value of a user is that of the accounts together (L67)'() {
        given:
        def users = wire.users().json.items
        needs(!users.empty, 'a user')

        expect:
        users.every { user ->
            new BigDecimal(user.total_current_market_value as String) ==
                user.accounts.sum(0.0G) { new BigDecimal(it.current_market_value as String) }
        }
    }

    def '#name=#value is refused, and named (seed 004, ranges and 422)'() {
        expect:
        with(wire.users("$name=$value")) {
            status == 422
            json.detail*.loc == [['query', name]]
            json.detail*.input == [value]
        }

        where:
        name                 | value
        'per_page'           | '0'
        'per_page'           | '101'
        'per_page'           | 'ten'
        'per_page'           | ''
        'last_record_number' | '-1'
        'last_record_number' | 'x'
        'sort_order'         | 'up'
        'created_at_start'   | 'yesterday'
        'created_at_end'     | '2025-13-01'
    }

    def 'everything that is wrong is told at once, in the order of the page (seed 004, 422)'() {
        expect:
        wire.users('sort_order=up&per_page=0&last_record_number=-1&created_at_start=x').json.detail*.loc*.last() ==
            ['created_at_start', 'per_page', 'last_record_number', 'sort_order']
    }

    def 'nobody is let in without a key, or with one nobody holds, whatever else is wrong: #headers (L55, L56)'() {
        expect:
        with(wire.users('per_page=0', headers)) {
            status in [401, 403]
            json.detail instanceof String
        }

        where:
        headers << [[:], ['x-api-key': 'no-such-key-0000']]
    }

    private static List ids(page) {
        page.items*.user_account_id
    }
}
