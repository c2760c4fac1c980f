package dev.partnerkit.mock.auth

import dev.partnerkit.mock.rules.QueryText
import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

@Title('The text the mock expects a signature of, held against the vectors of the contract')
class SignedRequestSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(SignedRequestSpec.getResource('/META-INF/openapi/vectors/signatures.json'))

    def '#vector.name, #vector.title, with the query #query (contract, AffiliateSignature; vectors)'() {
        given:
        def request = new SignedRequest(VECTORS.credentials.apiKey, vector.timestamp, vector.sign, vector.method,
            vector.path, new QueryText(query), (vector.body ?: '').getBytes('UTF-8'))

        expect:
        new String(request.stringToSign(request.query().decoded()), 'UTF-8') == vector.stringToSign

        where:
        [vector, query] << VECTORS.vectors.collectMany { vector ->
            (vector.wireQueries ?: [null]).collect { [vector, it] }
        }
    }
}
