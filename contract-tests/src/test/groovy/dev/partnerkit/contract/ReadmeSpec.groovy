package dev.partnerkit.contract

import ch.qos.logback.classic.Logger
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.PartnerMock
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

import java.util.concurrent.TimeUnit

@Title('README.md: its Java works as shown')
class ReadmeSpec extends Specification {

    static final BLOCKS = new File(System.getProperty('partnerkit.root'), 'README.md').getText('UTF-8')
        .findAll(/(?s)```java\n(.*?)```/) { it[1] }
    static final URL = 'http://127.0.0.1:8080'
    static final CLASS_PATH = System.getProperty('java.class.path').tokenize(File.pathSeparator)
    /** Without the mock and the log it brings. */
    static final CLIENT_CLASS_PATH = CLASS_PATH - [PartnerMock, Logger].collect {
        new File(it.protectionDomain.codeSource.location.toURI()).path
    }

    @TempDir
    File directory

    def 'the client example prints the users of the documented world, and ends (seed 003, response example)'() {
        given:
        def example = BLOCKS[0]

        when:
        def run = run(example.replace(URL, Mock.SERVER.url() as String), CLIENT_CLASS_PATH)

        then:
        example.contains(URL)
        run.output == ['123392240 registered 2026-06-16T07:42:11Z', '123390008 registered 2026-06-08T02:00:00Z']
        run.ended
    }

    def 'the test example gets a world, changes it, and passes (seed 001, API description)'() {
        given:
        def example = BLOCKS[1]

        when:
        def run = run("""
            import dev.partnerkit.mock.seed.Scene;
            import dev.partnerkit.mock.test.PartnerMockTest;
            import dev.partnerkit.mock.test.TestWorld;
            import java.time.Instant;
            import org.junit.jupiter.api.Test;
            import org.junit.platform.engine.discovery.DiscoverySelectors;
            import org.junit.platform.testkit.engine.EngineTestKit;

            class Run {
                public static void main(String[] args) {
                    EngineTestKit.engine("junit-jupiter")
                        .selectors(DiscoverySelectors.selectClass(InvitationsTest.class))
                        .execute().testEvents().assertStatistics(tests -> tests.succeeded(1).failed(0));
                    System.out.println("passed");
                    System.exit(0);
                }
            }

            ${example.replaceFirst(/\/\/ call partners.*/, 'System.out.println(partners.world().snapshot().account(4711));')}""", CLASS_PATH)

        then:
        run.output.find { it.contains('4711') }
        run.output.last() == 'passed'
        run.ended
    }

    /** Compiles and runs one source file in a Java of its own. */
    private Map run(String source, List<String> classPath) {
        def file = new File(directory, 'Example.java')
        def output = new File(directory, 'output')
        file.setText(source, 'UTF-8')
        def java = new ProcessBuilder("${System.getProperty('java.home')}/bin/java", '-XX:TieredStopAtLevel=1',
            '-cp', classPath.join(File.pathSeparator), file.path)
            .redirectOutput(output)
            .redirectError(new File(directory, 'errors'))
            .start()
        def ended = java.waitFor(2, TimeUnit.MINUTES)
        java.destroyForcibly()
        [ended: ended && java.waitFor() == 0, output: output.readLines('UTF-8'), errors: new File(directory, 'errors').text]
    }
}
