package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import groovy.json.JsonSlurper
import spock.lang.Specification
import spock.lang.Title
import spock.util.concurrent.PollingConditions

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

@Title('The control API: journal')
class JournalSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final KYC = '/invitation/user/kyc-results'

    def world = new Control().open('''\
        clock: {freeze: 2026-06-20 12:00:00}
        limits: off
        changes:
          - registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}
          - registered: {uid: 8, inviter: 1116350, at: 2026-06-18 10:00:00}
          - registered: {uid: 9, inviter: 1116350, at: 2026-06-17 10:00:00}'''.stripIndent())

    def 'an exchange is there as soon as its answer is, with all that was made of it'() {
        when:
        def answer = world.wire.get(LIST, [pageNo: 2, pageSize: 2])
        def exchange = world.get('/journal/1').json

        then:
        with(exchange) {
            [number, at, operation, method, status] == [1, '2026-06-20T04:00:00Z', 'listInvitedUsers', 'GET', 200]
            target.endsWith(LIST + '?pageNo=2&pageSize=2')
            response.body == answer.text
            explain.given == [pageNo: '2', pageSize: '2']
            explain.effective.window == [from: '2026-06-01 00:00:00', to: '2026-06-30 23:59:59']
            explain.effective.page == [offset: 2, size: 2]
            explain.effective.partner == 1116350
            explain.rows == [shown: 1, total: 3, first: 3, last: 3]
            explain.readings['window-end'] == 'included'
        }
    }

    def 'what the times were cut to is told'() {
        given:
        world.wire.post('/team/users/range', [startTime: '2026-06-10 00:00:00', endTime: '2026-06-30 00:00:00'])

        expect:
        with(world.get('/journal/1').json.explain) {
            given == [startTime: '2026-06-10 00:00:00', endTime: '2026-06-30 00:00:00']
            effective.window == [from: '2026-06-10 00:00:00', to: '2026-06-20 12:00:00']
            readings['range-end'] == 'cut-first'
        }
    }

    def 'a refusal names its reason and the clauses of the document behind it'() {
        given:
        world.wire.get(LIST, [pageSize: 1001])

        expect:
        with(world.get('/journal/1').json) {
            reason == 'pageSize=1001 is not between 1 and 1000'
            explain.clauses.any { it.startsWith('C044 (document 001, precaution 6') }
            !explain.effective
        }
    }

    def 'how much of the limits was used is told, and that they were used up'() {
        given:
        world.patch('limits: 2,100')
        3.times { world.wire.get('/invitation/user/assets') }

        expect:
        with(world.get('/journal').json.exchanges) {
            it*.explain.limits*.first() == ['1 of', '2 of', '2 of'].collect { "$it 2 requests in a second to listInvitedUserAssets from 127.0.0.1" as String }
            it*.explain.limits*.last() == ['1 of', '2 of', '2 of'].collect { "$it 100 requests in a second to all affiliate operations" as String }
            it[2].reason.startsWith('more than 2 requests in a second')
        }
    }

    def 'a refused signature is explained, and in a header too when that is switched on'() {
        given:
        def wrong = new Wire(new Control.Key(world.wire.key.apiKey(), world.wire.key.secret() + '\n'), null)

        expect:
        wrong.get(LIST).header('Partner-Mock-Doctor') == null
        with(world.get('/journal/1').json.explain.signature) {
            causes == ['secret-line-end']
        }
        !world.get('/journal').text.contains(world.wire.key.secret())

        when:
        world.patch('diagnose: true')

        then:
        wrong.get(LIST).header('Partner-Mock-Doctor').startsWith('secret-line-end: ')
        world.wire.get(LIST).header('Partner-Mock-Doctor') == null
    }

    def 'secrets are blackened'() {
        given:
        world.wire.users()

        expect:
        with(world.get('/journal').text) {
            !contains(world.wire.partnerKey)
            contains('x-api-key: ' + world.wire.partnerKey.take(4) + '***')
        }
    }

    def 'a short text that stands for a long number does not make a long journal'() {
        given:
        world.wire.checked = false
        world.wire.postText('/team/users/range', '{"uid": 1e100000, "type": [1e9999, 1e9999], "x": {"y": 1}}')

        expect:
        with(world.get('/journal').json.exchanges[0].explain.given) {
            [uid, type, x] == ['1e100000', ['1e9999', '1e9999'], '{…}']
        }
    }

    def 'a secret is blackened wherever it was put'() {
        given:
        def swapped = new Wire(new Control.Key(world.wire.key.secret(), world.wire.key.apiKey()), null)
        swapped.get(LIST, [uid: 815])
        world.wire.get(LIST, [secret: world.wire.key.secret()])
        world.wire.users('', ['x-api-key': world.wire.partnerKey, 'X-Trace': "secret=${world.wire.key.secret()}" as String])

        expect:
        !world.get('/journal').text.contains(world.wire.key.secret())
        !world.control.get('/journal?.uid=815').text.contains(world.wire.key.secret())
    }

    def 'exchanges are found by #query: #numbers'() {
        given:
        world.wire.get(LIST)
        world.wire.get(LIST, [uid: 7])
        world.wire.users()
        world.wire.get(LIST, [pageSize: 0])
        world.wire.post('/team/users/range', [uid: 7])

        expect:
        world.get("/journal?$query").json.exchanges*.number == numbers

        where:
        query                            || numbers
        ''                               || [1, 2, 3, 4, 5]
        'operation=listInvitedUsers'     || [1, 2, 4]
        'status=400'                     || [4]
        'method=POST'                    || [5]
        'path=users'                     || [3, 5]
        'reason=between'                 || [4]
        '.uid=7'                         || [2, 5]
        'after=3'                        || [4, 5]
        'limit=2'                        || [4, 5]
        'operation=listUsers&status=400' || []
    }

    def 'exchanges are counted'() {
        given:
        3.times { world.wire.get(LIST, [uid: it]) }

        expect:
        world.post('/journal/count').json == [count: 3, evicted: 0]
        world.post('/journal/count', '{operation: listInvitedUsers, parameters: {uid: 1}}').json == [count: 1, evicted: 0]
    }

    def 'what was expected is verified: #expected'() {
        given:
        world.wire.get(LIST)
        world.wire.users()
        world.wire.get(LIST)

        expect:
        with(world.post('/journal/verify', expected).json) {
            [it.holds, it.found] == [holds, found]
        }

        where:
        expected                                                                 || holds | found
        'operation: listInvitedUsers'                                            || true  | 'at least 1 expected, 2 found'
        '{operation: listInvitedUsers, exactly: 2}'                              || true  | 'exactly 2 expected, 2 found'
        '{operation: listInvitedUsers, exactly: 3}'                              || false | 'exactly 3 expected, 2 found'
        '{operation: listUsers, atLeast: 1, atMost: 2}'                          || true  | 'between 1 and 2 expected, 1 found'
        '{operation: listTeamUsersInRange, atMost: 0}'                           || true  | 'exactly 0 expected, 0 found'
        '{inOrder: [{operation: listInvitedUsers}, {operation: listUsers}]}'     || true  | 'all 2 found in this order'
        '{inOrder: [{operation: listUsers}, {operation: listUsers}]}'            || false | 'the first 1 of 2 were found in this order; after number 2 nothing fits the next'
    }

    def 'what is no longer kept is told, and what it could have changed does not hold'() {
        given:
        world.patch('journal: {exchanges: 2}')
        5.times { world.wire.get(LIST) }

        expect:
        with(world.get('/journal').json) {
            [count, recorded, evicted] == [2, 5, 3]
            exchanges*.number == [4, 5]
        }
        world.post('/journal/verify', 'exactly: 2').json ==
            [holds: false, count: 2, found: 'exactly 2 expected, 2 found, but it may have been more; 3 older ones are no longer kept']
        world.post('/journal/verify', 'atLeast: 2').json.holds
        world.post('/journal/verify', 'atMost: 5').json.holds
        !world.post('/journal/verify', 'atMost: 4').json.holds
        world.post('/journal/verify', '{exactly: 2, after: 3}').json.holds
        world.get('/journal/1').status == 404
    }

    def 'a journal is bounded by bytes as well'() {
        given:
        world.patch('journal: {bytes: 5000}')
        20.times { world.wire.get(LIST) }

        expect:
        with(world.get().json.journal) {
            bytes <= 5000
            recorded == 20
            evicted > 10
        }
    }

    def 'who waits is told as soon as it has happened'() {
        given:
        def waiting = CompletableFuture.supplyAsync { world.post('/journal/wait', '{operation: listUsers, atLeast: 2, timeout: 20s}').json }

        when:
        2.times { world.wire.users() }

        then:
        waiting.get() == [met: true, count: 2, evicted: 0]
    }

    def 'who waits in vain is told when the time is over'() {
        expect:
        world.post('/journal/wait', '{operation: listUsers, timeout: 50ms}').json == [met: false, count: 0, evicted: 0]
    }

    def 'who waits for a world that is closed is told at once'() {
        given:
        def waiting = CompletableFuture.supplyAsync { world.post('/journal/wait', '{operation: listUsers, timeout: 60s}').json }
        def listening = CompletableFuture.supplyAsync {
            "${Mock.SERVER.url()}/_mock/worlds/$world.name/journal/stream".toURL().text
        }
        new PollingConditions(timeout: 10).eventually { assert Mock.SERVER.worlds().find(world.name).journal().listeners() == 2 }

        when:
        world.close()

        then:
        waiting.get(10, TimeUnit.SECONDS).met == false
        listening.get(10, TimeUnit.SECONDS).contains('event: listening')
    }

    def 'exchanges are streamed as they happen, after those asked for'() {
        given:
        world.wire.get(LIST)
        def request = HttpRequest.newBuilder(URI.create("${Mock.SERVER.url()}/_mock/worlds/$world.name/journal/stream?from=1")).build()
        def lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body().iterator()
        def event = {
            def told = []
            for (def line = lines.next(); line; line = lines.next()) {
                told << line
            }
            [id: told.find { it.startsWith('id:') }, number: new JsonSlurper().parseText(told.find { it.startsWith('data:') } - 'data:').operation]
        }

        expect: 'first that somebody listens, then what there is'
        event() == [id: null, number: null]
        event() == [id: 'id: 1', number: 'listInvitedUsers']

        when:
        world.wire.users()

        then:
        event() == [id: 'id: 2', number: 'listUsers']
    }

    def 'requests whose key opens nothing are kept apart'() {
        given:
        new Wire(new Control.Key('nobody-holds-it', 's'), null).get(LIST, [uid: 4711])

        expect:
        with(world.control.get('/journal?.uid=4711').json.exchanges.last()) {
            reason == 'nobody holds the api_key sent'
        }
        world.get('/journal').json.recorded == 0
    }

    def 'a journal begins anew'() {
        given:
        world.wire.get(LIST)

        expect:
        world.control.delete("/worlds/$world.name/journal").status == 204
        world.get('/journal').json == [count: 0, recorded: 0, evicted: 0, exchanges: []]
    }

    def 'the doctor looks at a request that is described'() {
        given:
        def key = world.wire.key
        def target = Wire.AFFILIATE + LIST + '?pageSize=5'
        def time = '1781928000000'

        expect:
        with(world.control.post('/doctor', """{"api_key": "${key.apiKey()}", "timestamp": "$time", "target": "$target",
            "sign": "${Wire.sign(key.secret(), time + 'get' + target)}"}""").json) {
            causes == ['method-case']
            [signed, toSign] == [time + 'get' + target, time + 'GET' + target]
            firstDifferentByte == 13
        }
    }

    def 'a question is refused: #path #body'() {
        expect:
        with(body == null ? world.get(path) : world.post(path, body)) {
            [status, it.detail] == [400, detail]
        }

        where:
        path                           | body                        || detail
        '/journal?uid=7'               | null                        || 'uid is none of operation, method, path, status, reason, after, limit, or a parameter after a dot such as .uid'
        '/journal?operation=x'         | null                        || 'operation x does not fit: it is none of listInvitedUserKycResults, listInvitedUsers, listInvitedUserAssets, listTeamUsersInRange, listUsers'
        '/journal?limit=5000'          | null                        || 'limit 5000 is not a whole number between 0 and 1000'
        '/journal?status=ok'           | null                        || 'status ok is not a whole number between 100 and 999'
        '/journal/count'               | 'oparation: x'              || 'line 1: oparation is none of parameters, operation, method, path, status, reason, after'
        '/journal/wait'                | 'timeout: 5h'               || 'line 1: timeout PT5H is not between 0 and PT1M'
        '/journal/wait'                | 'atLeast: 0'                || 'line 1: atLeast 0 is not between 1 and 2147483647'
        '/journal/verify'              | 'exactly: -1'               || 'line 1: exactly -1 is not between 0 and 2147483647'
        '/journal/verify'              | '{atLeast: 5, atMost: 1}'   || 'line 1: atLeast 5 is more than atMost 1'
        '/journal/verify'              | '{exactly: 1, atLeast: 1}'  || 'line 1: wants exactly, or atLeast and atMost'
        '/journal/verify'              | '{inOrder: 5}'              || 'line 1: inOrder is a single value, not a list'
    }

    def 'the doctor refuses what he cannot look at: #body'() {
        expect:
        with(world.control.post('/doctor', body)) {
            [status, it.detail] == [400, detail]
        }

        where:
        body                || detail
        ''                  || 'line 1: target is missing (and 3 more)'
        '{target: /x, api_key: a, timestamp: 1}' || 'line 1: sign is missing'
    }
}
