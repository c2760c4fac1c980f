package dev.partnerkit.contract

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.seed.Documents
import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.time.OffsetDateTime

/** Every documented example request gets the documented answer, value for value, but for the differences named. */
@Title('The documented examples')
class SeedExamplesSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(
        SeedExamplesSpec.getResource('/META-INF/openapi/vectors/examples.json'))
    static final LEDGER = new File(System.getProperty('partnerkit.root'), 'openapi/LEDGER.md').text

    def wire = new Wire(Documents.KEY, Documents.PARTNER_KEY)

    def setup() {
        Mock.SERVER.clock().freeze(OffsetDateTime.parse(VECTORS.clock as String).toInstant())
    }

    def 'seed #example.seed, #example.operationId (L01, L28)'() {
        when:
        def answer = call(example.request)

        then: 'the answer is the documented one, with each difference put in its place'
        answer.status == example.documented.status
        mended(answer.json, example) == example.documented.body

        and: 'each difference has its row in the ledger'
        example.differences.every { LEDGER.contains("| $it.ledger |") }

        where:
        example << VECTORS.examples
    }

    def 'the second row of the assets example is there, under its own uid (L26)'() {
        given:
        def documented = VECTORS.examples.find { it.seed == '002' }.documented.body.data.list[1]

        expect:
        wire.get('/invitation/user/assets', [uid: documented.uid]).rows == [documented]
    }

    def 'the range example has nine rows of which the page prints the first (L25)'() {
        given:
        def example = VECTORS.examples.find { it.seed == '003' }

        when:
        def data = call(example.request).json.data

        then:
        data.list.size() == data.total
        data.list[0] == example.documented.body.data.list[0]
    }

    def 'one user is in two examples: registered in 2021, with a KYC record of March 2026 (L27)'() {
        expect:
        wire.get('/invitation/user/list', [uid: 1116977, startTime: '2021-09-09 14:43:18', endTime: '2021-09-09 14:43:18'])
            .rows*.registerTime == ['2021-09-09 14:43:18']
        wire.get('/invitation/user/kyc/list', [uid: 1116977, startTime: '2026-03-01 00:00:00', endTime: '2026-03-31 23:59:59'])
            .uids == [1116977]
        wire.get('/invitation/user/kyc/list', [uid: 1116977, startTime: '2021-09-01 00:00:00', endTime: '2021-09-30 23:59:59'])
            .uids == []
    }

    def 'the page figures of the users example are placeholders; the mock gives real ones (L49)'() {
        expect:
        with(wire.users().json) {
            [total_records, last_record_number, per_page] == [1, 1, 25]
        }
    }

    private call(request) {
        if (request.path == Wire.USERS) {
            return wire.users()
        }
        def operation = request.path - Wire.AFFILIATE
        request.method == 'GET' ? wire.get(operation, request.query) : wire.post(operation, request.body)
    }

    // Puts back what the mock deliberately answers otherwise, after checking that it is what the vectors say.
    private static mended(body, example) {
        example.differences.each { difference ->
            switch (difference.pointer) {
                case '/data/list':
                    assert body.data.list.size() == body.data.total
                    body.data.list = body.data.list.take(example.documented.body.data.list.size())
                    break
                case '/data/list/1':
                    assert difference.mock == null && body.data.list.size() == 1
                    body.data.list << example.documented.body.data.list[1]
                    break
                default:
                    def steps = difference.pointer.tokenize('/')
                    def holder = steps.init().inject(body) { at, step -> at[step] }
                    assert holder[steps.last()] == difference.mock
                    holder[steps.last()] = difference.documented
            }
        }
        body
    }
}
