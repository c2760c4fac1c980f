package dev.partnerkit.contract.kit

import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title
import spock.util.EmbeddedSpecRunner

import javax.tools.ToolProvider

@Title('mock-server/docs/README.md: its tests run as shown')
class PageSpec extends Specification {

    static final PAGE = new File(System.getProperty('partnerkit.root'), 'mock-server/docs/README.md').getText('UTF-8')
    static final PACKAGES = ['dev.partnerkit.client.affiliate', 'dev.partnerkit.mock.fault', 'dev.partnerkit.mock.journal',
                             'dev.partnerkit.mock.seed', 'dev.partnerkit.mock.test', 'java.time']
    static final JUNIT = ['io.micronaut.test.extensions.junit5.annotation', 'jakarta.inject', 'org.junit.jupiter.api']

    @TempDir
    File directory

    def 'the test of JUnit'() {
        when:
        def run = KitRun.jupiter([compiled('InvitationsTest', blocks('java')[0])])

        then:
        run.failures == []
        run.succeeded == 1
        run.left.empty
    }

    def 'the specification of Spock'() {
        when:
        def imports = (PACKAGES + 'spock.lang').collect { "import $it.*\n" }.join()
        def run = new EmbeddedSpecRunner(throwFailure: false).run(imports + blocks('groovy')[0])

        then:
        run.testsFailedCount == 0
        run.testsSucceededCount > 1
    }

    def 'the test of Micronaut Test, as far as it can be compiled without its processor'() {
        expect:
        compiled('ReportTest', blocks('java')[1])
    }

    private static List<String> blocks(String language) {
        PAGE.findAll(/(?s)```$language\n(.*?)```/) { it[1] }
    }

    private Class compiled(String name, String source) {
        def file = new File(directory, "${name}.java")
        file.text = (PACKAGES + JUNIT).collect { "import $it.*;\n" }.join() +
            'import static org.junit.jupiter.api.Assertions.*;\n' + source.replaceFirst(/(?m)^class/, 'public class')
        def told = new ByteArrayOutputStream()
        def result = ToolProvider.systemJavaCompiler.run(null, told, told, '-proc:none', '-parameters',
            '-cp', System.getProperty('java.class.path'), '-d', directory.path, file.path)
        assert result == 0: told.toString()
        new URLClassLoader([directory.toURI().toURL()] as URL[], getClass().classLoader).loadClass(name)
    }
}
