package dev.partnerkit.mock.cli

import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title

@Title('partner-mock sign: a signed curl command')
class SignSpec extends Specification {

    static final VECTORS = new JsonSlurper().parse(SignSpec.getResource('/META-INF/openapi/vectors/signatures.json'))

    def '#vector.name, #vector.title, asked for with the query #query (vectors)'() {
        given:
        def terminal = new Terminal()
        def body = vector.body == null ? [] : ['--body', vector.body]

        expect:
        terminal.type('sign', vector.method, vector.path + (query == null ? '' : "?$query"), *body, '--timestamp', vector.timestamp,
            '--api-key', VECTORS.credentials.apiKey, '--secret', VECTORS.credentials.secretKey) == 0
        terminal.out[0].contains("-H 'sign: ${vector.sign}' ")

        where:
        [vector, query] << VECTORS.vectors.collectMany { vector ->
            (vector.wireQueries ?: [null]).collect { [vector, it] }
        }
    }

    def '#words gives #command'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type('sign', '--timestamp', 1780300800000, *words) == 0
        terminal.out*.replaceAll(/sign: [^']*/, 'sign: …') == [command]

        where:
        words || command
        ['GET', '/api/x']
            || "curl -H 'api_key: test-api-key-0001' -H 'timestamp: 1780300800000' -H 'sign: …' 'http://127.0.0.1:8080/api/x'"
        ['GET', '/api/x?a=b c&d=e+f%20g;h', '--url', 'https://localhost:1/', '--api-key', "it's"]
            || "curl -H 'api_key: it'\\''s' -H 'timestamp: 1780300800000' -H 'sign: …' 'https://localhost:1/api/x?a=b%20c&d=e%20f%20g%3Bh'"
        ['listInvitedUsers', 'uid=7', 'startTime=2026-06-01 00:00:00', 'x=a&b']
            || "curl -H 'api_key: test-api-key-0001' -H 'timestamp: 1780300800000' -H 'sign: …' 'http://127.0.0.1:8080/api/v3/patener/openapi/v1/partner/invitation/user/list?uid=7&startTime=2026-06-01%2000:00:00&x=a%26b'"
        ['listTeamUsersInRange', '--body', "{\"referralCode\":\"it's\"}"]
            || "curl -X POST -H 'api_key: test-api-key-0001' -H 'timestamp: 1780300800000' -H 'sign: …' -H 'Content-Type: application/json' --data-raw '{\"referralCode\":\"it'\\''s\"}' 'http://127.0.0.1:8080/api/v3/patener/openapi/v1/partner/team/users/range'"
    }

    def '#words is refused: #sentence'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type('sign', *words) == 2
        terminal.err == ["partner-mock: $sentence" as String]

        where:
        words                                 || sentence
        []                                    || "Missing required parameter: 'REQUEST'"
        ['get', '/x']                         || 'get is neither a method such as GET nor one of listInvitedUserKycResults, listInvitedUsers, listInvitedUserAssets, listTeamUsersInRange'
        ['GET']                               || 'GET wants one address behind it, not 0'
        ['GET', '/x', '/y']                   || 'GET wants one address behind it, not 2'
        ['GET', 'x?y']                        || 'x?y is no address that begins with a slash and holds what an address may'
        ['GET', '/a b']                       || '/a b is no address that begins with a slash and holds what an address may'
        ['listInvitedUsers', 'uid']           || 'uid is not name=value'
        ['listTeamUsersInRange', 'pageNo=1']  || 'pageNo=1: listTeamUsersInRange takes its parameters in --body'
        ['GET', '/x', '--timestamp', 'today'] || "Invalid value for option '--timestamp': 'today' is not a long"
    }
}
