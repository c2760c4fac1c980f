package dev.partnerkit.mock.doctor

import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Readings
import spock.lang.Specification
import spock.lang.Title
import spock.lang.Unroll

import java.time.Instant

import static dev.partnerkit.mock.doctor.Patient.KEY
import static dev.partnerkit.mock.doctor.Patient.SECRET
import static dev.partnerkit.mock.doctor.Patient.TIME
import static dev.partnerkit.mock.doctor.Patient.base64
import static dev.partnerkit.mock.doctor.Patient.hash
import static dev.partnerkit.mock.doctor.Patient.mac

@Title('The doctor names what is wrong with secret, algorithm and the writing of a signature')
class KeyMistakesSpec extends Specification {

    static final HEX_SECRET = '00112233445566778899aabbccddeeff'
    static final BASE64_SECRET = 'c2VjcmV0IGtleSBvZiBhIHRlc3Q='

    @Unroll('with the right text, #expected')
    def 'the right text under another key'() {
        given:
        def patient = Patient.get(secret: secret)

        when:
        def diagnosis = patient.examined(patient.sign(patient.text(), used))

        then:
        diagnosis.key() == expected
        diagnosis.signed() == patient.text()
        diagnosis.difference() == -1
        diagnosis.tries() < 300

        where:
        secret        | used                                          || expected
        SECRET        | SECRET + '\n'                                 || 'secret-line-end'
        SECRET        | SECRET + '\r\n'                               || 'secret-line-end'
        SECRET        | ' ' + SECRET                                  || 'secret-line-end'
        SECRET + '\n' | SECRET                                        || 'secret-line-end'
        SECRET        | '"' + SECRET + '"'                            || 'secret-quoted'
        SECRET        | KEY                                           || 'secret-is-api-key'
        BASE64_SECRET | BASE64_SECRET.decodeBase64()                  || 'secret-base64'
        SECRET        | base64(SECRET.bytes)                          || 'secret-base64'
        HEX_SECRET    | HEX_SECRET.decodeHex()                        || 'secret-hex'
        SECRET        | SECRET.toLowerCase()                          || 'secret-case'
        SECRET        | SECRET.md5()                                  || 'secret-hashed'
        SECRET        | SECRET + '&'                                  || 'secret-ampersand'
        SECRET        | KEY + ':' + SECRET                            || 'secret-joined'
        SECRET        | SECRET.getBytes('UTF-16LE')                   || 'secret-charset'
        'geheimnüß'   | 'geheimnüß'.getBytes('ISO-8859-1')            || 'secret-charset'
    }

    @Unroll('by another algorithm, #expected')
    def 'the right text by another algorithm'() {
        given:
        def patient = Patient.get()

        when:
        def diagnosis = patient.examined(sign(patient))

        then:
        diagnosis.key() == expected

        where:
        expected                       | sign
        'mac-sha1'                     | { base64(mac('HmacSHA1', SECRET.bytes, it.text().bytes)) }
        'mac-sha384'                   | { base64(mac('HmacSHA384', SECRET.bytes, it.text().bytes)) }
        'mac-sha512'                   | { base64(mac('HmacSHA512', SECRET.bytes, it.text().bytes)) }
        'mac-sha512+sign-hex'          | { mac('HmacSHA512', SECRET.bytes, it.text().bytes).encodeHex().toString() }
        'mac-md5'                      | { base64(mac('HmacMD5', SECRET.bytes, it.text().bytes)) }
        'key-and-text-swapped'         | { base64(mac('HmacSHA256', it.text().bytes, SECRET.bytes)) }
        'hash-without-secret'          | { base64(hash('SHA-256', it.text())) }
        'hash-with-secret'             | { base64(hash('SHA-256', it.text() + SECRET)) }
        'hash-with-secret+sign-hex'    | { hash('SHA-256', SECRET + it.text()).encodeHex().toString() }
        'hash-with-secret+sign-hex'    | { hash('MD5', it.text() + SECRET).encodeHex().toString().toUpperCase() }
        'secret-in-text'               | { it.sign(it.text() + SECRET) }
        'spot-signature+sign-hex'      | {
            def parameters = [uid: '1116977', startTime: '2026-06-01 00:00:00', pageSize: '50', pageNo: '2',
                              endTime: '2026-06-16 23:59:59', api_key: KEY].sort()
            hash('MD5', parameters.collect { "$it.key=$it.value" }.join('&') + "&secret_key=$SECRET")
                .encodeHex().toString().toUpperCase()
        }
    }

    @Unroll('written otherwise, #expected: #sign')
    def 'the right signature written otherwise'() {
        expect:
        Patient.get().examined(sign).key() == expected

        where:
        sign                                               || expected
        base64(DIGEST)                                     || 'fine'
        DIGEST.encodeHex().toString()                      || 'sign-hex'
        DIGEST.encodeHex().toString().toUpperCase()        || 'sign-hex'
        base64(DIGEST.encodeHex().toString().bytes)        || 'sign-hex-in-base64'
        base64(base64(DIGEST).bytes)                       || 'sign-base64-twice'
        base64(DIGEST) - '='                               || 'sign-unpadded'
        '"' + base64(DIGEST) + '"'                         || 'sign-quoted'
        ' ' + base64(DIGEST) + ' '                         || 'sign-blanks'
        base64(DIGEST) + '\\n'                             || 'sign-blanks'
        "b'" + base64(DIGEST) + "'"                        || 'sign-python-bytes'
        'HMAC-SHA256 ' + base64(DIGEST)                    || 'sign-prefixed'
        'sha256=' + DIGEST.encodeHex()                     || 'sign-prefixed+sign-hex'
        URLEncoder.encode(base64(DIGEST), 'UTF-8')         || 'sign-url-encoded'
        base64(DIGEST).toLowerCase()                       || 'sign-case'
        SECRET                                             || 'sign-is-secret'
        KEY                                                || 'sign-is-api-key'
        Patient.get().text()                               || 'sign-is-text'
    }

    static final DIGEST = Patient.get().digest()

    def 'a signature of the form for addresses, or whose plus signs were lost, is named'() {
        given: 'requests at other times, until one has both characters in its signature'
        def patient = (0..999).collect { Patient.get(timestamp: "1780300800${it.toString().padLeft(3, '0')}") }
            .find { base64(it.digest()) =~ /\+.*\// }
        def url = Base64.urlEncoder.encodeToString(patient.digest())

        expect:
        patient.examined(url).key() == 'sign-base64url'
        patient.examined(url - '=').key() == 'sign-base64url+sign-unpadded'
        patient.examined(base64(patient.digest()).replace('+', ' ')).key() == 'sign-plus-lost'
    }

    @Unroll('in another charset, #expected from byte #difference')
    def 'the text in another charset'() {
        given:
        def patient = Patient.get(query: 'referralCode=%C3%BC')

        when:
        def diagnosis = patient.examined(base64(mac('HmacSHA256', SECRET.bytes, bytes(patient.text()))))

        then:
        diagnosis.key() == expected
        diagnosis.difference() == difference

        where:
        expected              | difference | bytes
        'text-charset'        | 85         | { it.getBytes('ISO-8859-1') }
        'text-charset'        | 86         | { new String(it.getBytes('UTF-8'), 'ISO-8859-1').getBytes('UTF-8') }
        'text-utf16'          | 1          | { it.getBytes('UTF-16LE') }
        'text-utf16'          | 0          | { it.getBytes('UTF-16') }
        'text-case'           | 13         | { it.toLowerCase().getBytes('UTF-8') }
        'text-hashed'         | 0          | { hash('SHA-256', it).encodeHex().toString().bytes }
    }

    @Unroll('two mistakes at once, #expected')
    def 'two mistakes at once'() {
        given:
        def patient = Patient.get()

        when:
        def diagnosis = patient.examined(sign(patient))

        then:
        diagnosis.key() == expected

        where:
        expected                                   | sign
        'method-case+secret-line-end'              | { it.sign(it.text().replace('GET', 'get'), SECRET + '\n') }
        'query-plus-encoded+secret-is-api-key'     | { it.sign(TIME + 'GET' + it.path + '?' + it.query, KEY) }
        'query-left-out+mac-sha1'                  | { base64(mac('HmacSHA1', SECRET.bytes, (TIME + 'GET' + it.path).bytes)) }
        'query-sorted+sign-hex'                    | {
            def sorted = URLDecoder.decode(it.query, 'UTF-8').split('&').sort().join('&')
            mac('HmacSHA256', SECRET.bytes, (TIME + 'GET' + it.path + '?' + sorted).bytes).encodeHex().toString()
        }
        'text-utf16+secret-charset'                | { it.sign(it.text(), SECRET.getBytes('UTF-16LE'), 'UTF-16LE') }
    }

    @Unroll('a timestamp of #sent at #now is #expected')
    def 'a timestamp that is off although it is rightly signed'() {
        given:
        def patient = Patient.get(timestamp: sent)

        expect:
        with(patient.examined(patient.sign(patient.text()), [now: now])) {
            key() == expected
            it.advice().contains(words)
            difference() == -1
        }

        where:
        sent                  | now             || expected                 | words
        '1780300800456'       | '1780301100456' || 'fine'                   | ''
        '1780300800456'       | '1780301101000' || 'timestamp-stale'        | '300 seconds off'
        '1780301101000'       | '1780300800456' || 'timestamp-ahead'        | '300 seconds off'
        '1780300800'          | '1780300800456' || 'timestamp-in-seconds'   | 'thirteen digits'
        '2026-06-01T00:00:00' | '1780300800456' || 'timestamp-not-a-number' | 'digits only'
        '1780300800.456'      | '1780300800456' || 'timestamp-not-a-number' | 'digits only'
    }

    def 'a timestamp that is off does not hide what is wrong with the signature'() {
        given:
        def patient = Patient.get()

        expect:
        patient.examined(patient.sign(patient.text(), KEY), [now: '1780400000000']).key() ==
            'timestamp-stale+secret-is-api-key'
        patient.examined(base64(hash('SHA-256', 'x')), [now: '1780400000000']).key() == 'timestamp-stale+none'
    }

    def 'real time will do where the world lives at another, unless its reading says otherwise (L42)'() {
        given:
        def patient = Patient.get()
        def sign = patient.sign(patient.text())
        def far = [now: '1700000000000', real: Instant.ofEpochMilli(TIME as long)]

        expect:
        patient.examined(sign, far).fine
        patient.examined(sign, far + [readings: Readings.DEFAULT.with(Reading.TIMESTAMP, 'world')]).key() == 'timestamp-ahead'
        patient.examined(sign, [now: '1', readings: Readings.DEFAULT.with(Reading.TIMESTAMP, 'any')]).fine
    }

    def 'a query signed as received is right where the reading lets it (L71)'() {
        given:
        def patient = Patient.get()
        def sign = patient.sign(TIME + 'GET' + patient.path + '?' + patient.query)

        expect:
        patient.examined(sign, [readings: Readings.DEFAULT.with(Reading.SIGNED_QUERY, 'either')]).fine
        patient.examined(sign).key() == 'query-plus-encoded'
    }

    def 'of a key that nobody holds no more is said than that, or that it was signed with'() {
        given:
        def patient = Patient.get()

        expect:
        patient.examined(patient.sign(patient.text()), [unknown: true]).key() == 'key-unknown'
        patient.examined(patient.sign(patient.text(), KEY), [unknown: true]).key() == 'key-is-secret'
    }
}
