package dev.partnerkit.client.auth

import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

@Title('The client\'s signature, held against the vectors of the contract')
class SignerSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(SignerSpec.getResource('/META-INF/openapi/vectors/signatures.json'))
    static final SECRET = VECTORS.credentials.secretKey as String

    def '#vector.name, #vector.title: the text and its sign (contract, AffiliateSignature; vectors)'() {
        when:
        def text = vector.method == 'POST'
            ? Signer.ofPost(vector.timestamp, vector.path, vector.body.getBytes('UTF-8'))
            : Signer.ofGet(vector.timestamp, vector.path, vector.parameters.collect { "$it.name=$it.value" }.join('&'))

        then:
        new String(text, 'UTF-8') == vector.stringToSign
        new Signer(SECRET).sign(text) == vector.sign

        where:
        vector << VECTORS.vectors
    }

    def 'a sign published by somebody else comes out the same (vectors, crossCheck)'() {
        expect:
        with(VECTORS.crossCheck) {
            new Signer(secret).sign(stringToSign.getBytes('UTF-8')) == sign
        }
    }
}
