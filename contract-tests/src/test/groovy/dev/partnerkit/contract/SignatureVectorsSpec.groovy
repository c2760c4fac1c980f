package dev.partnerkit.contract

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.seed.Documents
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

@Title('The signature vectors of the contract, sent to the mock as they stand')
class SignatureVectorsSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(Wire.getResource('/META-INF/openapi/vectors/signatures.json'))
    static final NOT_AUTHENTICATED = 6000
    static final WRONG_SIGNATURE = 6001

    /** A mock of its own, whose clock is moved from vector to vector. */
    @Shared
    @AutoCleanup
    PartnerMock mock = PartnerMock.start()

    def 'the vectors are signed with the key of the documented world (vectors, credentials)'() {
        expect:
        VECTORS.credentials == [apiKey: Documents.KEY.apiKey(), secretKey: Documents.KEY.secret()]
    }

    def '#vector.name is let in when sent as #query (contract, AffiliateSignature; L42, L71)'() {
        expect:
        !(send(vector, query, vector.sign).json.code in [NOT_AUTHENTICATED, WRONG_SIGNATURE])

        where:
        [vector, query] << VECTORS.vectors.collectMany { vector -> queries(vector).collect { [vector, it] } }
    }

    def '#vector.name is refused, and told why, when it is a #mistake.mistake (contract, AffiliateSignature; L41, L71)'() {
        when:
        def answer = send(vector, query, mistake.sign)

        then:
        answer.json.code == WRONG_SIGNATURE
        answer.reason

        where:
        [vector, query, mistake] << VECTORS.vectors.collectMany { vector ->
            [queries(vector), vector.rejected].combinations { query, mistake -> [vector, query, mistake] }
        }
    }

    private static List<String> queries(Map vector) {
        vector.wireQueries ?: ['']
    }

    private Answer send(Map vector, String query, String sign) {
        mock.clock().freeze(Instant.ofEpochMilli(vector.timestamp as long))
        def headers = [api_key: VECTORS.credentials.apiKey, timestamp: vector.timestamp, sign: sign]
        if (vector.body) {
            headers['Content-Type'] = 'application/json'
        }
        new Wire(Documents.KEY, null, mock.url())
            .send(vector.method, vector.path + (query ? "?$query" : ''), headers, vector.body)
    }
}
