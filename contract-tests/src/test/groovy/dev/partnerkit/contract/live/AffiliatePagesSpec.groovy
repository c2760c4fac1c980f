package dev.partnerkit.contract.live

import dev.partnerkit.contract.support.Live
import dev.partnerkit.contract.support.Target
import dev.partnerkit.contract.support.Vendor
import spock.lang.Specification
import spock.lang.Title

import static dev.partnerkit.contract.support.Target.needs

@Live(Vendor.AFFILIATE)
@Title('Pages, order and windows of the affiliate operations, on any server')
class AffiliatePagesSpec extends Specification {

    static final KYC = '/invitation/user/kyc/list'
    static final LIST = '/invitation/user/list'
    static final ASSETS = '/invitation/user/assets'
    static final RANGE = '/team/users/range'
    static final OPERATIONS = [KYC, LIST, ASSETS, RANGE]
    /** Everyone who ever registered; the operation that lists invited users has no reach. */
    static final EVER = [startTime: '2010-01-01 00:00:00', endTime: '2099-12-31 23:59:59']

    def wire = Target.current().wire(Vendor.AFFILIATE)

    def 'a signed request is answered with a page of no more rows than there are: #operation (seeds 000 to 003)'() {
        expect:
        with(wire.ask(operation)) {
            page
            rows.size() <= json.data.total
        }

        where:
        operation << OPERATIONS
    }

    def 'unless told otherwise a page holds #least to #most rows, as far as there are any: #operation (L02)'() {
        when:
        def answer = wire.ask(operation)

        then:
        answer.rows.size() in Math.min(least, answer.total)..Math.min(most, answer.total)

        where:
        operation | least | most
        KYC       | 100   | 100
        LIST      | 100   | 100
        ASSETS    | 10    | 20
        RANGE     | 100   | 100
    }

    def 'the largest page may be asked for, and holds as many rows as there are: #operation (seeds 000 to 003)'() {
        expect:
        with(wire.ask(operation, [pageSize: largest])) {
            page
            rows.size() == Math.min(largest, total)
        }

        where:
        operation | largest
        KYC       | 1000
        LIST      | 1000
        ASSETS    | 100
        RANGE     | 1000
    }

    def 'who asks for more than the largest page is refused, or gets no more: #operation (L03)'() {
        expect:
        with(wire.ask(operation, [pageSize: 1001])) {
            refused || rows.size() <= 1000
        }

        where:
        operation << OPERATIONS
    }

    def 'the total stays, whatever the page, and past the end are no rows: #operation, page #page (seeds 000 to 003)'() {
        given:
        def total = wire.ask(operation, [pageSize: 1]).total
        needs(total > 1, 'two rows')

        expect:
        with(wire.ask(operation, [pageSize: 1, pageNo: page == 'last' ? total : total + 1])) {
            it.page
            rows.size() == size
            it.total == total
        }

        where:
        [operation, [page, size]] << [OPERATIONS, [['last', 1], ['past the last', 0]]].combinations()
    }

    def 'pages join without a gap or an overlap: #operation (seeds 000 to 003, stable order)'() {
        given:
        def whole = wire.ask(operation, [pageSize: 100]).uids
        needs(whole.size() > 2, 'three rows')
        def size = whole.size().intdiv(2) - (whole.size() > 3 ? 1 : 0)

        expect:
        (1..2).collectMany { wire.ask(operation, [pageSize: size, pageNo: it]).uids } == whole.take(2 * size)
        whole.toSet().size() == whole.size()

        where:
        operation << OPERATIONS
    }

    def 'invited users come newest registration first (seed 001, precaution 5)'() {
        given:
        def times = wire.get(LIST, EVER).rows*.registerTime
        needs(times.toSet().size() > 1, 'two registrations')

        expect:
        times == times.sort(false).reverse()
    }

    def 'assets come lowest uid first (seed 002, precaution 3)'() {
        given:
        def uids = wire.get(ASSETS, [pageSize: 100]).uids
        needs(uids.size() > 1, 'two rows')

        expect:
        uids == uids.sort(false)
    }

    def 'customers in range come newest registration first, equal times highest uid first (seed 003, precaution 9)'() {
        given:
        def rows = wire.post(RANGE, [pageSize: 1000]).rows.collect { [it.registerTime, it.uid] }
        needs(rows.size() > 1, 'two rows')

        expect:
        rows == rows.toSorted { a, b -> b[0] <=> a[0] ?: b[1] <=> a[1] }
    }

    def 'who registered inside of the window is listed, and nobody else: #operation, #given (seeds 001 and 003)'() {
        given: 'a bound that splits the rows; whether it belongs to the window itself is a reading (L10)'
        def all = wire.ask(operation, reach + [pageSize: 1000]).rows*.registerTime
        needs(all.toSet().size() > 2 && all.size() < 1000, 'three registrations, and no more than fit on a page')
        def bound = all.toSet().sort()[all.toSet().size().intdiv(2)]

        when:
        def listed = wire.ask(operation, reach + [pageSize: 1000] + given.collectEntries { [it, bound] }).rows*.registerTime

        then:
        listed - bound == all.findAll { given.every { side -> side == 'startTime' ? it > bound : it < bound } }
        listed.count(bound) in [0, all.count(bound)]

        where:
        [operation, reach, given] << [[[LIST, EVER], [RANGE, [:]]], [['startTime'], ['endTime'], ['startTime', 'endTime']]]
            .combinations().collect { [it[0][0], it[0][1], it[1]] }
    }

    def 'a uid keeps that user alone: #operation (seeds 000 and 001, table)'() {
        given:
        def uids = wire.get(operation).uids
        needs(uids.size() > 1, 'two rows')

        expect:
        with(wire.get(operation, [uid: uids[1]])) {
            [it.uids, total] == [[uids[1]], 1]
        }

        where:
        operation << [KYC, LIST]
    }

    def 'a uid is among the rows it is asked with: #operation (L14, L26)'() {
        given:
        def uids = wire.ask(operation).uids
        needs(uids.size() > 1, 'two rows')

        expect:
        uids[1] in wire.ask(operation, [uid: uids[1]]).uids

        where:
        operation << [ASSETS, RANGE]
    }

    def 'a code nobody was invited with lists nobody, or is refused (L16)'() {
        expect:
        with(wire.get(LIST, EVER + [referralCode: 'NO-SUCH-CODE-0000'])) {
            refused || [rows, total] == [[], 0]
        }
    }
}
