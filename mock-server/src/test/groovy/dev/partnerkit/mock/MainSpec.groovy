package dev.partnerkit.mock

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.lang.Title

@Timeout(60)
@Title('The mock as a process of its own')
class MainSpec extends Specification {

    @TempDir
    File dir

    @TempDir
    File log

    def 'it answers at the address it says it is ready at, holds its port in a file, and stops clean within a second'() {
        given:
        def port = new File(dir, 'port')
        def good = new File(dir, 'good.yaml') << '''\
            keys: {users: [{key: good-key, institution: i}]}
            '''.stripIndent()
        def bad = new File(dir, 'bad.yaml') << 'nmae: x\n'
        def mock = start(['--port', '0', '--port-file', port as String, '--world', bad as String], [PARTNER_MOCK_WORLD: 'overruled.yaml'],
            ['--world', good as String])

        when:
        def ready = mock.inputStream.newReader('UTF-8').lines().filter { it.startsWith('READY ') }.findFirst().get()
        def url = ready.substring('READY '.length())
        def answer = HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create("$url/v1/users/")).header('x-api-key', 'good-key').build(), BodyHandlers.ofString())

        then:
        answer.statusCode() == 200
        port.text == "${URI.create(url).port}\n"

        when:
        def begun = System.nanoTime()
        mock.destroy()
        def ended = mock.waitFor(30, TimeUnit.SECONDS)

        then:
        ended
        System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(1)
        !port.exists()
        dir.list().toSorted() == ['bad.yaml', 'good.yaml']
        err.readLines() == [
            "partner-mock: $bad:1: nmae is none of name, base, strictness, readings, clock, limits, keys, changes",
            "partner-mock: $bad is left out"
        ]*.toString()

        cleanup:
        mock?.destroyForcibly()
    }

    def 'a port that is taken is told in one sentence'() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.loopbackAddress)

        when:
        def mock = start(['serve', "--port=${taken.localPort}" as String])
        def code = mock.waitFor()

        then:
        code == 2
        err.readLines() == ["partner-mock: --port=${taken.localPort} of 127.0.0.1 is taken; --port=0 takes a free one"]*.toString()

        cleanup:
        mock?.destroyForcibly()
        taken?.close()
    }

    private File getErr() {
        new File(log, 'err')
    }

    private Process start(List<String> first, Map<String, String> environment = [:], List<String> rest = []) {
        def java = new File(System.getProperty('java.home'), 'bin/java') as String
        def builder = new ProcessBuilder([java, '-cp', System.getProperty('java.class.path'), Main.name] + first + rest)
        builder.redirectError(err)
        builder.environment().putAll(environment)
        builder.start()
    }
}
