package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.Settings
import dev.partnerkit.mock.seed.Documents
import dev.partnerkit.contract.fuzz.RawWire
import dev.partnerkit.contract.fuzz.Sent
import spock.lang.Specification
import spock.lang.Title
import spock.util.concurrent.PollingConditions

import java.nio.charset.StandardCharsets

@Title('The control API: who may')
class GuardSpec extends Specification {

    def 'without a token this machine may, under its own names: #headers'() {
        expect:
        ask(headers).status == status

        where:
        headers                                                                  || status
        'Host: localhost'                                                        || 200
        'Host: 127.0.0.1:8080'                                                   || 200
        'Host: [::1]:8080'                                                       || 200
        'Host: mock.localhost:8080'                                              || 200
        'Host: localhost:8080\r\nOrigin: http://localhost:8080'                  || 200
        'Host: evil.example'                                                     || 403
        'Host: localhost.evil.example'                                           || 403
        'Host: localhost:8080\r\nOrigin: https://evil.example'                   || 403
        'Host: localhost:8080\r\nOrigin: null'                                   || 403
    }

    def 'why not is told'() {
        expect:
        ask('Host: evil.example').json.detail == 'Host evil.example is no name of this machine alone; use localhost or an address'
    }

    def 'with a token whoever knows it may, from wherever: #headers'() {
        given:
        def mock = PartnerMock.start(Settings.usual().token('s3cret'))

        expect:
        ask(mock, headers).status == status
        new Wire(null, Documents.PARTNER_KEY, mock.url()).users().status == 200
        new Wire(null, null, mock.url()).send('GET', '/_mock/health', [:], null).status == 200
        new Wire(null, null, mock.url()).send('GET', '/_mock', [:], null).status == 200

        cleanup:
        mock.close()

        where:
        headers                                                                || status
        'Host: evil.example\r\nAuthorization: Bearer s3cret'                   || 200
        'Host: localhost'                                                      || 401
        'Host: localhost\r\nAuthorization: Bearer s3cre'                       || 401
        'Host: localhost\r\nAuthorization: Basic s3cret'                       || 401
        'Host: localhost\r\nAuthorization: Bearer'                             || 401
    }

    def 'pages of other sites may where that is switched on, and are told so'() {
        given:
        def mock = PartnerMock.start(Settings.usual().cors(true))
        def site = [Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'api_key,sign']

        expect:
        with(new Wire(null, Documents.PARTNER_KEY, mock.url())) { wire ->
            ['/_mock/worlds', Wire.USERS, Wire.AFFILIATE + '/team/users/range'].each { path ->
                with(wire.send('OPTIONS', path, path == Wire.USERS ? site + ['Access-Control-Request-Method': 'GET'] : site, null)) {
                    assert status == 200
                    assert header('Access-Control-Allow-Origin') == 'https://elsewhere.example'
                }
            }
            with(wire.send('GET', Wire.USERS, ['x-api-key': Documents.PARTNER_KEY, Origin: 'https://elsewhere.example'], null)) {
                assert status == 200
                assert header('Access-Control-Allow-Origin') == 'https://elsewhere.example'
            }
        }

        cleanup:
        mock.close()
    }

    def 'so many connections may stand at once, and one more when another is gone'() {
        given:
        def mock = PartnerMock.start(Settings.usual().connections(2))
        def two = (1..2).collect { new Socket(mock.url().host, mock.url().port) }

        expect:
        two.every { isAnswered(it) }
        new Socket(mock.url().host, mock.url().port).withCloseable { !isAnswered(it) }

        when:
        two[0].close()

        then:
        new PollingConditions(timeout: 5).eventually {
            assert new Socket(mock.url().host, mock.url().port).withCloseable { isAnswered(it) }
        }

        cleanup:
        two*.close()
        mock.close()
    }

    private static boolean isAnswered(Socket socket) {
        try {
            socket.soTimeout = 5000
            socket.outputStream << 'GET /_mock/health HTTP/1.1\r\nHost: localhost\r\n\r\n'
            new BufferedReader(new InputStreamReader(socket.inputStream)).readLine() != null
        } catch (SocketException ignored) {
            false
        }
    }

    private static ask(PartnerMock mock, String headers) {
        new RawWire(mock.url()).withCloseable { ask(it, headers) }
    }

    private static ask(RawWire wire, String headers) {
        wire.send(get(headers))
    }

    private static Sent get(String headers) {
        new Sent(raw: "GET /_mock/worlds HTTP/1.1\r\n$headers\r\n\r\n".toString().getBytes(StandardCharsets.ISO_8859_1))
    }

    private static ask(String headers) {
        ask(Mock.SERVER, headers)
    }
}
