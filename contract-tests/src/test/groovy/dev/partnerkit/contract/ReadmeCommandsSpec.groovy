package dev.partnerkit.contract

import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Programs
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

@Requires(value = { Programs.installed('sh', 'curl', 'openssl', 'sed') }, reason = 'sh, curl, openssl or sed is not installed')
@Title('README.md: its commands work as shown')
class ReadmeCommandsSpec extends Specification {

    static final URL = 'http://127.0.0.1:8080'
    /** Those that talk to a running mock; the others build and start things. */
    static final BLOCKS = new File(System.getProperty('partnerkit.root'), 'README.md').getText('UTF-8')
        .findAll(/(?s)```sh\n(.*?)```/) { it[1] }
        .findAll { it.contains('curl ') }

    def setup() {
        Mock.SERVER.clock().freeze(Instant.parse('2026-06-16T16:00:00Z'))
    }

    def 'the users list answers to a key in a header (seed 004)'() {
        expect:
        run(BLOCKS[0]).contains('"user_account_id":"member-001"')
    }

    def 'a request signed with openssl is answered as the README shows (seed 001, response example)'() {
        given:
        def shown = BLOCKS[1].readLines().last()

        expect:
        shown.startsWith('# {')
        run(BLOCKS[1]) == shown.substring(2)
    }

    def 'a case is arranged in one call, whose answer holds the keys'() {
        expect:
        run(BLOCKS[2]).contains('"apiKey":"checkout-api-key"')
        !Mock.SERVER.worlds().find('checkout')
    }

    private static String run(String block) {
        assert block.contains(URL)
        Programs.run(['sh', '-euc', block.replace('curl ', 'curl -sS ').replace(URL, Mock.SERVER.url() as String)]).join('\n')
    }
}
