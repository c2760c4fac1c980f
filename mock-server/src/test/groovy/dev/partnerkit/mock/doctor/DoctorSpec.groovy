package dev.partnerkit.mock.doctor

import dev.partnerkit.mock.auth.AffiliateGate
import dev.partnerkit.mock.auth.SignedRequest
import dev.partnerkit.mock.rules.Fault
import dev.partnerkit.mock.rules.QueryText
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Readings
import dev.partnerkit.mock.world.World
import dev.partnerkit.mock.world.Worlds
import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

import java.time.Clock
import java.time.Instant

@Title('The doctor names no cause by chance, tells no secret, and takes no longer than it may')
class DoctorSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(DoctorSpec.getResource('/META-INF/openapi/vectors/signatures.json'))
    static final OWNER = AffiliateKey.of(VECTORS.credentials.apiKey, VECTORS.credentials.secretKey, 1L)
    static final CAUSES = ['query signed in its + form': 'query-plus-encoded',
                           'query signed in its %20 form': 'query-percent-encoded',
                           'query sorted by name before signing': 'query-sorted',
                           'body signed in a form with ASCII escapes while sent as UTF-8': 'body-escaped']

    def '#vector.name, #rejected.mistake, of the documented vectors is named (contract, AffiliateSignature)'() {
        expect:
        diagnosis(vector, query, rejected.sign).key() == CAUSES[rejected.mistake]

        where:
        [vector, query, rejected] << VECTORS.vectors.collectMany { vector ->
            [vector.wireQueries ?: [null], vector.rejected].combinations().collect { [vector, *it] }
        }
    }

    def '#vector.name of the documented vectors is fine with the query #query (contract, AffiliateSignature)'() {
        expect:
        diagnosis(vector, query, vector.sign).fine

        where:
        [vector, query] << VECTORS.vectors.collectMany { vector ->
            (vector.wireQueries ?: [null]).collect { [vector, it] }
        }
    }

    def 'a thousand random corruptions have no cause, and each search ends soon'() {
        given:
        def random = new Random(20260620)
        def patients = [Patient.get(), Patient.bare(), Patient.post('{"pageNo":1,"partnerUids":[1,2,3],"type":"ü"}')]
        def tries = []

        when:
        def named = (1..1000).collect { round ->
            def patient = patients[round % 3]
            def corrupted = round % 2
                ? patient.sign(corrupted(patient.text(), random))
                : corrupted(patient.sign(patient.text()), random)
            def diagnosis = patient.examined(corrupted)
            assert diagnosis.signed() == null
            tries << diagnosis.tries()
            diagnosis.key()
        }

        then:
        named.unique() == ['none']
        tries.max() in 1000..5000

        cleanup:
        println "most signatures computed in a search: ${tries.max()}"
    }

    def 'base64 that lenient decoders read as the right signature is no signature'() {
        given: 'one whose last letter differs in the bits that nobody reads'
        def patient = Patient.bare()
        def right = patient.sign(patient.text())
        def letters = [*'A'..'Z', *'a'..'z', *'0'..'9', '+', '/']
        def lenient = right.take(42) + letters[letters.indexOf(right[42]) + 1] + '='

        expect:
        Base64.decoder.decode(lenient) == Base64.decoder.decode(right)
        patient.examined(right).fine
        patient.examined(lenient).key() == 'none'
    }

    def 'a search that finds nothing takes a few milliseconds'() {
        given:
        def patient = Patient.get()
        def sign = Patient.base64(Patient.hash('SHA-256', 'nothing of the kind'))
        def times = (1..300).collect {
            def start = System.nanoTime()
            patient.examined(sign)
            (System.nanoTime() - start) / 1e6
        }.drop(200).sort()

        expect: 'generously, for slow machines; the number of tries is bounded elsewhere'
        times[50] < 100

        cleanup:
        println "milliseconds of a search in vain: median ${times[50]}, most ${times[-1]}"
    }

    def 'a body of #length bytes does not make a search long'() {
        given:
        def patient = Patient.post('{"a":"' + 'x' * (length - 8) + '"}')

        when:
        def diagnosis = patient.examined(Patient.base64(Patient.hash('SHA-256', 'nothing of the kind')))

        then:
        diagnosis.key() == 'none'
        diagnosis.advice().contains('too long')
        diagnosis.tries() in tries
        patient.examined(patient.sign(patient.text())).fine

        where:
        length  | tries
        2_000   | 900..1300
        60_000  | 35..50
        200_000 | 1..1
    }

    def 'a secret sent as a parameter, written as #written, is masked in both texts'() {
        given:
        def patient = Patient.get(secret: secret, query: 'secret=' + written + '&pageNo=1')

        when:
        def diagnosis = patient.examined(patient.sign(signed))

        then:
        diagnosis.signed() == Patient.TIME + 'get' + Patient.LIST + '?secret=(secret)&pageNo=1'
        diagnosis.toSign() == Patient.TIME + 'GET' + Patient.LIST + '?secret=(secret)&pageNo=1'
        diagnosis.difference() == 13

        where:
        secret         | written            | shown
        Patient.SECRET | Patient.SECRET     | Patient.SECRET
        'a+b/c==d e'   | 'a%2Bb%2Fc%3D%3Dd%20e' | 'a+b/c==d e'
        'a+b/c==d e'   | 'a%2Bb%2Fc%3D%3Dd%20e' | 'a%2Bb%2Fc%3D%3Dd%20e'
        'a+b/c==d e'   | 'a%2Bb%2Fc%3D%3Dd+e'   | 'a%2Bb%2Fc%3D%3Dd+e'
        signed = Patient.TIME + 'get' + Patient.LIST + '?secret=' + shown + '&pageNo=1'
    }

    def 'what the doctor calls fine is what the gate lets in: #vector.name, query #query, #reading, #sign'() {
        given:
        def readings = Readings.DEFAULT.with(Reading.TIMESTAMP, 'any').with(Reading.SIGNED_QUERY, reading)
        def request = request(vector, query, sign)
        def worlds = new Worlds()
        worlds.admit(new World('gate').read(readings), OWNER)
        def admitted = true

        when:
        try {
            new AffiliateGate(worlds, Clock.systemUTC()).admit(request)
        } catch (Fault refused) {
            admitted = false
        }

        then:
        Doctor.examine(Received.of(request), OWNER, new Moment(readings, Instant.EPOCH, Instant.EPOCH)).fine == admitted

        where:
        [vector, query, reading, sign] << VECTORS.vectors.collectMany { vector ->
            [vector.wireQueries ?: [null], ['decoded', 'either'],
             [vector.sign, vector.sign - '=', *vector.rejected*.sign]].combinations().collect { [vector, *it] }
        }
    }

    def 'the first byte that differs is counted in bytes, not letters'() {
        given:
        def patient = Patient.post('{"a":"ü推😀","b":1}')
        def head = Patient.TIME + 'POST' + Patient.RANGE

        expect: 'two, three and four bytes'
        with(patient.examined(patient.sign(head + '{"a":"ü推😀","b":"1"}'))) {
            key() == 'body-types-changed'
            difference() == head.size() + '{"a":"'.size() + 9 + '","b":'.size()
        }
    }

    def 'a header that is missing is all that is said'() {
        given:
        def request = new SignedRequest(Patient.KEY, Patient.TIME, ' ', 'GET', Patient.LIST, new QueryText(null), new byte[0])

        expect:
        Doctor.examine(Received.of(request), AffiliateKey.of(Patient.KEY, Patient.SECRET, 1L),
            new Moment(Readings.DEFAULT, Instant.EPOCH, Instant.EPOCH)).key() == 'header-missing'
    }

    def 'keys are stable words, and every advice is a sentence'() {
        expect:
        Cause.values().every { it.key() ==~ /[a-z0-9]+(-[a-z0-9]+)*/ && it.advice() ==~ /(?s)[A-Z].*[.]/ }
        Cause.values().size() > 80
    }

    private static SignedRequest request(vector, query, sign) {
        new SignedRequest(OWNER.apiKey(), vector.timestamp, sign, vector.method, vector.path, new QueryText(query),
            (vector.body ?: '').getBytes('UTF-8'))
    }

    private static Diagnosis diagnosis(vector, query, sign) {
        def now = Instant.ofEpochMilli(vector.timestamp as long)
        Doctor.examine(Received.of(request(vector, query, sign)), OWNER, new Moment(Readings.DEFAULT, now, now))
    }

    // Letters become other letters, so that no corruption is a mistake of its own.
    private static String corrupted(String text, Random random) {
        def at = (0..<text.size()).findAll { Character.isLetter(text.charAt(it)) && it > 14 }
        def place = at[random.nextInt(at.size())]
        def other = ((('a'..'z') + ('A'..'Z')) - text[place].toLowerCase() - text[place].toUpperCase())[random.nextInt(50)]
        text.substring(0, place) + other + text.substring(place + 1)
    }
}
