package dev.partnerkit.contract.kit

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Programs
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

import java.util.concurrent.TimeUnit

@Title('The samples in mock-server/docs work as they stand')
class SamplesSpec extends Specification {

    static final DOCS = new File(System.getProperty('partnerkit.root'), 'mock-server/docs')
    static final JAVA = "${System.getProperty('java.home')}/bin/java" as String

    @TempDir
    File directory

    @Requires(value = { Programs.installed('sh', 'curl', 'openssl', 'sed') }, reason = 'sh, curl, openssl or sed is not installed')
    def 'curl'() {
        expect:
        holds(['sh'], 'case.sh')
    }

    @Requires(value = { Programs.installed('python3') }, reason = 'python3 is not installed')
    def 'Python, with the standard library'() {
        expect:
        holds(['python3'], 'case.py')
    }

    @Requires(value = { Programs.installed('node') }, reason = 'node is not installed')
    def 'Node, without packages'() {
        expect:
        holds(['node'], 'case.mjs')
    }

    def 'Java, from its source'() {
        expect:
        holds([JAVA, '-XX:TieredStopAtLevel=1'], 'Case.java')
    }

    @Requires(value = { Programs.installed('sh', 'curl') }, reason = 'sh or curl is not installed')
    def 'the commands of the page'() {
        given:
        def blocks = new File(DOCS, 'README.md').getText('UTF-8').findAll(/(?s)```sh\n(.*?)```/) { it[1] }
        def script = blocks.join('\n').replace('http://127.0.0.1:8080', Mock.SERVER.url() as String)
            .replaceAll(/(?m)^curl /, 'echo; curl -sS -w " %{http_code}" ')
        def before = Mock.SERVER.worlds().list()

        when:
        def lines = Programs.run(['sh', '-euc', script]).findAll()
        def statuses = lines.collect { it.tokenize(' ').last() }

        then: 'opened, changed, cued, changed again, moved twice, two faults, refused once, answered, found, verified, awaited, examined, copied, reset, closed twice'
        statuses == ['201', '200', '201', '200', '200', '200', '201', '201', '429', '200', '200', '200', '200', '200', '201', '200', '204', '204']
        lines[10].contains('"count":1')
        lines[11].contains('"holds":true')
        lines[12].contains('"met":true')
        Mock.SERVER.worlds().list() == before
    }

    /** It ends well, and badly as soon as one answer is not the one expected; it leaves no world behind either way. */
    private boolean holds(List<String> command, String name) {
        def sample = new File(DOCS, "samples/$name")
        def before = Mock.SERVER.worlds().list()
        assert run(command, sample) == 0: "$command $sample"
        ['29001'                : '29002', '4712, 4711': '4711, 4712', '"uid\\":4712': '"uid\\":4711', '"uid":4712': '"uid":4711',
         'query-percent-encoded': 'query-sorted'].each { right, wrong ->
            if (sample.text.contains(right)) {
                def spoiled = new File(directory, name)
                spoiled.text = sample.text.replace(right, wrong)
                assert run(command, spoiled) != 0
            }
        }
        assert Mock.SERVER.worlds().list() == before
        true
    }

    private static int run(List<String> command, File sample) {
        def builder = new ProcessBuilder(command + sample.path).redirectErrorStream(true)
        builder.environment().put('PARTNER_MOCK_URL', Mock.SERVER.url() as String)
        def process = builder.start()
        process.outputStream.close()
        def output = process.inputStream.getText('UTF-8')
        assert process.waitFor(1, TimeUnit.MINUTES): output
        process.exitValue()
    }
}
