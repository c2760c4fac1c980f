package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.fuzz.RawWire
import dev.partnerkit.contract.fuzz.Sent
import spock.lang.Specification
import spock.lang.Title

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

    private static ask(String headers) {
        def text = "GET /_mock/worlds HTTP/1.1\r\n$headers\r\n\r\n"
        new RawWire(Mock.SERVER.url()).withCloseable {
            it.send(new Sent(raw: text.getBytes(StandardCharsets.ISO_8859_1)))
        }
    }
}
