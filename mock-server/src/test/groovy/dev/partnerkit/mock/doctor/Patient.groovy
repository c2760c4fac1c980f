package dev.partnerkit.mock.doctor

import dev.partnerkit.mock.auth.SignedRequest
import dev.partnerkit.mock.rules.QueryText
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.Readings
import groovy.transform.Canonical

import java.security.MessageDigest
import java.time.Instant
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** A request with a signature made by hand, as clients make them. */
@Canonical
class Patient {

    static final KEY = 'test-api-key-0001'
    static final SECRET = 'test-secret-key-ABCDEF0123456789'
    static final LIST = '/api/v3/patener/openapi/v1/partner/invitation/user/list'
    static final RANGE = '/api/v3/patener/openapi/v1/partner/team/users/range'
    static final TIME = '1780300800456'

    String method = 'GET'
    String path = LIST
    String query = 'uid=1116977&startTime=2026-06-01+00%3A00%3A00&pageSize=50&endTime=2026-06-16+23%3A59%3A59&pageNo=2'
    byte[] body = new byte[0]
    byte[] sentBody
    String timestamp = TIME
    String secret = SECRET

    /** A GET whose parameters hold blanks and are in no alphabetical order. */
    static Patient get(Map changed = [:]) {
        new Patient(changed)
    }

    static Patient bare(Map changed = [:]) {
        new Patient([query: null] + changed)
    }

    static Patient post(String body, Map changed = [:]) {
        new Patient([method: 'POST', path: RANGE, query: null, body: body.getBytes('UTF-8')] + changed)
    }

    Diagnosis examined(String sign, Map also = [:]) {
        def request = new SignedRequest(KEY, timestamp, sign, method, path, new QueryText(query), body)
        def now = Instant.ofEpochMilli((also.now ?: TIME) as long)
        def diagnosis = Doctor.examine(new Received(request, 'localhost:8480', sentBody == null ? body : sentBody),
            also.unknown ? null : AffiliateKey.of(KEY, secret, 1L),
            new Moment(also.readings ?: Readings.DEFAULT, now, also.real ?: now))
        assert !diagnosis.toString().contains(secret.strip()), 'no field may tell the secret'
        diagnosis
    }

    /** What the vendor wants signed. */
    String text() {
        timestamp + method + path + (query ? '?' + URLDecoder.decode(query, 'UTF-8') : '') + new String(body, 'UTF-8')
    }

    String sign(String text, Object secret = this.secret, String charset = 'UTF-8') {
        base64(mac('HmacSHA256', bytes(secret), text.getBytes(charset)))
    }

    byte[] digest() {
        mac('HmacSHA256', bytes(secret), text().getBytes('UTF-8'))
    }

    static byte[] mac(String algorithm, byte[] key, byte[] message) {
        Mac.getInstance(algorithm).tap { init(new SecretKeySpec(key, algorithm)) }.doFinal(message)
    }

    static byte[] hash(String algorithm, String message) {
        MessageDigest.getInstance(algorithm).digest(message.getBytes('UTF-8'))
    }

    static String base64(byte[] bytes) {
        Base64.encoder.encodeToString(bytes)
    }

    private static byte[] bytes(Object secret) {
        secret instanceof byte[] ? secret : secret.toString().getBytes('UTF-8')
    }
}
