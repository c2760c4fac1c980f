package dev.partnerkit.contract

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Programs
import dev.partnerkit.mock.seed.Documents
import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Title

import java.time.OffsetDateTime

/** clients/affiliate.py shares nothing with this project but the rules of the signature. */
@Requires(value = { Programs.installed('python3') }, reason = 'python3 is not installed')
@Title('A client in another language, written from the rules of the signature alone')
class PythonClientSpec extends Specification {

    static final INVALID_SIGNATURE = [code: 6001, message: 'invalid signature', retry: false, success: false]
    static final VECTORS = new JsonSlurper().parse(getResource('/META-INF/openapi/vectors/examples.json'))

    def setup() {
        Mock.SERVER.clock().freeze(OffsetDateTime.parse(VECTORS.clock).toInstant())
    }

    def 'raw text signed, encoded on the wire: every operation answers (seeds 000 to 003, authentication)'() {
        when:
        def answers = call()

        then:
        answers*.status.unique() == ['200']
        answers*.body*.code == ['200', '200', '0', '200', '200', '200']

        and: 'as documented'
        answers[0].body == documented('000')
        answers[1].body == documented('001')
        answers[2].body.data.list*.uid == [12345678]
        answers[3].body.data.list[0] == documented('003').data.list[0]
        answers[4].body.data.total == 9
        answers[5].body == answers[3].body
    }

    def 'the query signed as it travels is refused, a body is not touched by that: #writing (L71)'() {
        expect:
        call(writing)*.body.with { [it[0], it[1], it[2], it[3].code] } ==
            [INVALID_SIGNATURE, INVALID_SIGNATURE, INVALID_SIGNATURE, '200']

        where:
        writing << ['encoded', 'percent']
    }

    private static List<Map> call(String... arguments) {
        def script = new File(getResource('/clients/affiliate.py').toURI())
        def lines = Programs.run(['python3', script.path, Mock.SERVER.url() as String, *arguments],
            [PARTNER_COINW_API_KEY: Documents.KEY.apiKey(), PARTNER_COINW_SECRET_KEY: Documents.KEY.secret()])
        lines.collect { it.split(' ', 2) }.collect { [status: it[0], body: new JsonSlurper().parseText(it[1])] }
    }

    private static documented(String seed) {
        VECTORS.examples.find { it.seed == seed }.documented.body
    }
}
