package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.Hammer
import dev.partnerkit.contract.support.Needs
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.Main
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Title

@Needs('a program of its own, whose memory it looks at')
@Title('What a journal takes')
class JournalMemorySpec extends Specification {

    static final boolean EXHAUSTIVE = Boolean.getBoolean('partnerkit.exhaustive')
    static final int MANY = EXHAUSTIVE ? 1_000_000 : 30_000
    static final int FEW = MANY.intdiv(10)
    static final int HEAP = EXHAUSTIVE ? 256 : 64

    @Requires({ new File('/proc/self/status').canRead() })
    def 'a journal does not grow: as much memory after very many requests as after a tenth of them'() {
        given:
        def process = new ProcessBuilder("${System.getProperty('java.home')}/bin/java", "-Xmx${HEAP}m", '-cp',
            System.getProperty('java.class.path'), Main.name, '--port', '0', '--limits', 'off').redirectErrorStream(true).start()
        def lines = process.inputStream.newReader()
        def ready = null
        while (!ready?.startsWith('READY')) {
            ready = lines.readLine()
            assert ready != null
        }
        def url = URI.create(ready - 'READY ')
        def target = Wire.AFFILIATE + '/invitation/user/list?startTime=2025-01-01%2000:00:00&pageSize=100'
        def time = System.currentTimeMillis() as String
        def sign = Wire.sign('test-secret-key-ABCDEF0123456789', time + 'GET' + target.replace('%20', ' '))
        def hammer = new Hammer(url, "GET $target HTTP/1.1\r\nHost: localhost\r\napi_key: test-api-key-0001\r\ntimestamp: $time\r\nsign: $sign\r\n\r\n")

        when:
        def good = hammer.strike(FEW)
        def before = resident(process)
        good += hammer.strike(MANY - FEW)
        def after = resident(process)
        def journal = new Control(url).get('/worlds/documents').json.journal

        then:
        println "journal at -Xmx${HEAP}m: $before MB resident after $FEW requests, $after MB after $MANY; " +
            "$journal.evicted no longer kept, $journal.bytes bytes kept"
        good == MANY
        [journal.recorded, journal.evicted] == [MANY, MANY - 1000]
        after <= 300
        after <= before * 1.3

        cleanup:
        hammer?.close()
        process?.destroy()
    }

    private static int resident(Process process) {
        def line = new File("/proc/${process.pid()}/status").readLines().find { it.startsWith('VmRSS') }
        (line.replaceAll(/\D/, '') as long).intdiv(1024)
    }
}
