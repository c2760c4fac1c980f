package dev.partnerkit.mock.tls

import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.Settings
import dev.partnerkit.mock.auth.SignedRequest
import dev.partnerkit.mock.rules.QueryText
import dev.partnerkit.mock.seed.Documents
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import java.net.http.HttpClient
import java.net.http.HttpClient.Version
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.security.KeyStore
import java.time.Duration
import java.security.cert.CertificateFactory
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('TLS, by a certificate of an authority made at start')
class TlsSpec extends Specification {

    static final RANGE = '/api/v3/patener/openapi/v1/partner/team/users/range'

    @Shared
    @AutoCleanup
    PartnerMock mock = PartnerMock.start(Settings.usual().tls(true))

    def 'who trusts the authority is answered in #version at #host'() {
        when:
        def answer = client(version).send(users(host), BodyHandlers.ofString())

        then:
        answer.statusCode() == 200
        answer.version() == version
        answer.body().contains('"user_account_id":"member-001"')

        where:
        [version, host] << [Version.values().toList(), ['localhost', '127.0.0.1']].combinations()
    }

    def 'who does not trust the authority gets no answer'() {
        when:
        HttpClient.newHttpClient().send(users('localhost'), BodyHandlers.ofString())

        then:
        thrown(IOException)
    }

    def 'a signed body is read in #version as it was signed, whatever the headers say of it'() {
        given:
        def body = '{ "pageNo":1 ,"startTime":"2026-06-01 00:00:00", "endTime":"2026-06-16 23:59:59"}'
        def time = System.currentTimeMillis() as String
        def request = new SignedRequest(Documents.KEY.apiKey(), time, null, 'POST', RANGE, new QueryText(null), body.bytes)

        when:
        def answer = client(version).send(HttpRequest.newBuilder(at('localhost', RANGE)).POST(BodyPublishers.ofString(body))
            .headers('api_key', request.apiKey(), 'timestamp', time, 'sign',
                SignedRequest.sign(Documents.KEY.secret(), request.stringToSign('')),
                'Accept', 'text/plain', 'Content-Encoding', 'gzip', 'Content-Type', 'application/json')
            .build(), BodyHandlers.ofString())

        then:
        answer.version() == version
        answer.headers().firstValue('Partner-Mock-Reason').orElse('') == ''
        answer.body().startsWith('{"code":"200"')

        where:
        version << Version.values().toList()
    }

    def 'the certificate names the host it is listened on: #host'() {
        given:
        def identity = ServerIdentity.of(host)
        def store = KeyStore.getInstance('PKCS12')
        store.load(new ByteArrayInputStream(identity.keyStore().decodeBase64()), identity.password().toCharArray())
        def chain = store.getCertificateChain('server').collect { it as X509Certificate }

        expect:
        chain[0].subjectAlternativeNames*.get(1).containsAll(['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1', host])
        chain[0].verify(chain[1].publicKey) == null
        chain[1] == certificate(identity.authority())
        chain[1].basicConstraints == 0
        chain[0].basicConstraints == -1
        chain*.checkValidity() == [null, null]

        where:
        host << ['mock.internal', '192.0.2.7', 'localhost']
    }

    def 'an answer in HTTP/2 that is #effect ends its own stream, and the connection goes on'() {
        given:
        def client = client(Version.HTTP_2)
        client.send(users('localhost'), BodyHandlers.discarding())
        mock.world().faults().add(FaultPlan.of(effect).times(1))

        when:
        client.send(users('localhost'), BodyHandlers.ofString())

        then:
        thrown(IOException)

        when:
        def next = client.send(users('localhost'), BodyHandlers.ofString())

        then:
        next.statusCode() == 200

        where:
        effect << [new Effect.Reset(), new Effect.Truncated()]
    }

    def 'an answer in #version that drips arrives whole'() {
        given:
        mock.world().faults().add(FaultPlan.of(new Effect.Dripping(100, Duration.ofMillis(1))).times(1))

        expect:
        client(version).send(users('localhost'), BodyHandlers.ofString()).body().endsWith('}')

        where:
        version << Version.values().toList()
    }

    def 'the certificate to trust is handed out'() {
        when:
        def answer = client(Version.HTTP_2).send(HttpRequest.newBuilder(at('localhost', '/_mock/ca.pem')).build(), BodyHandlers.ofString())

        then:
        answer.body() == mock.caCertificate()
        answer.headers().firstValue('Content-Type').get() == 'application/x-pem-file'
    }

    def 'without TLS there is no authority'() {
        given:
        def plain = PartnerMock.start()

        expect:
        plain.caCertificate() == null
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("${plain.url()}/_mock/ca.pem")).build(), BodyHandlers.ofString())
            .statusCode() == 404

        cleanup:
        plain?.close()
    }

    private HttpRequest users(String host) {
        HttpRequest.newBuilder(at(host, '/v1/users/')).header('x-api-key', Documents.PARTNER_KEY).header('Accept', 'text/plain').build()
    }

    private URI at(String host, String path) {
        URI.create("https://$host:${mock.url().port}$path")
    }

    private HttpClient client(Version version) {
        def trusted = KeyStore.getInstance('PKCS12')
        trusted.load(null, null)
        trusted.setCertificateEntry('ca', certificate(mock.caCertificate()))
        def factory = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
        factory.init(trusted)
        def context = SSLContext.getInstance('TLS')
        context.init(null, factory.trustManagers, null)
        HttpClient.newBuilder().sslContext(context).version(version).build()
    }

    private static X509Certificate certificate(String pem) {
        CertificateFactory.getInstance('X.509').generateCertificate(new ByteArrayInputStream(pem.bytes)) as X509Certificate
    }
}
