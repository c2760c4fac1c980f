package dev.partnerkit.contract.client

import ch.qos.logback.classic.Logger
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Needs
import dev.partnerkit.contract.support.Programs
import dev.partnerkit.mock.PartnerMock
import spock.lang.Specification
import spock.lang.Title

@Needs('a mock of its own')
@Title('client/docs: its programs run as they stand')
class ExamplesSpec extends Specification {

    static final PAGE = new File(System.getProperty('partnerkit.root'), 'client/docs/README.md')
    static final EXAMPLES = new File(PAGE.parentFile, 'examples')

    /** Without the mock and the log it brings. */
    static final CLASS_PATH = System.getProperty('java.class.path').tokenize(File.pathSeparator) - [PartnerMock, Logger].collect {
        new File(it.protectionDomain.codeSource.location.toURI()).path
    }

    def '#program prints what it should (client/docs/README.md)'() {
        when:
        def printed = Programs.run(["${System.getProperty('java.home')}/bin/java" as String, '-XX:TieredStopAtLevel=1',
            '-cp', CLASS_PATH.join(File.pathSeparator), "$EXAMPLES/${program}.java" as String, Mock.SERVER.url() as String])

        then:
        printed.findAll { !it.startsWith('SLF4J') }.join('\n').startsWith(expected.stripIndent().strip())

        where:
        program             | expected
        'FirstAnswer'       | '''
            123392240 registered 2026-06-16T07:42:11Z
            123390008 registered 2026-06-08T02:00:00Z
            member-001 has 4 accounts worth 98745.85'''
        'WholeMonth'        | '''
            there are 9
            stored 1
            the power went out
            stored 1
            stored 4
            stored 3
            9 rows, PROVEN'''
        'WhenThingsGoWrong' | '''
            not sent: pageSize=500 is not between 1 and 100; nearest: 100
            pageSize=500 was sent as 100: it is not between 1 and 100
            asked too often, code 29001
            GET signed for nobo***
            refused with code 6000'''
        'SideBySide'        | '''
            18
            5 of 9 rows from 0
            4 of 9 rows from 5'''
        'WatchForDrift'     | '''
            UNKNOWN_FIELD at /notInTheContract
            UNKNOWN_FIELD at /data/notInTheContract
            0 rows all the same
            DRIFT
            overlay: 1.0.0'''
    }

    def 'the page names every program there is (client/docs/README.md)'() {
        expect:
        EXAMPLES.list().toSorted() == PAGE.text.findAll(/examples\/(\w+\.java)/) { it[1] }.toSorted()
    }
}
