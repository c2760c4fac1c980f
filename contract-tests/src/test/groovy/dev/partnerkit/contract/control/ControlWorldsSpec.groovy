package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

import java.util.concurrent.Callable
import java.util.concurrent.Executors

@Title('The control API: worlds')
class ControlWorldsSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final JUNE = 'clock: {freeze: 2026-06-20 12:00:00}\nlimits: off\n'

    def control = new Control()

    def 'one call opens a world with a case in it, and tells the keys that open it'() {
        when:
        def world = control.open(JUNE + '''\
            changes:
              - registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}
              - enrolled: {institution: i, accountId: m, createdAt: 2026-06-01T00:00:00Z, accounts: []}'''.stripIndent())

        then:
        world.wire.get(LIST).uids == [7]
        world.wire.users().json.items*.user_account_id == ['m']
        with(world.told) {
            [clock.now, clock.stopped, limits, strictness, users] == ['2026-06-20T04:00:00Z', true, 'off', 'documented', 2]
        }
        world.get().json == control.get('/worlds').json.find { it.name == world.name }
        control.get("/worlds/$world.name").status == 200
    }

    def 'a world may begin with the documents'() {
        expect:
        control.open('base: documents').told.users == 183
    }

    def 'a copy has the data of its model and goes ways of its own'() {
        given:
        def model = control.open(JUNE + 'changes: [{registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}}]')
        def copy = control.open("copyOf: $model.name")

        when:
        model.post('/changes', 'registered: {uid: 8, inviter: 1116350, at: 2026-06-19 11:00:00}')

        then:
        model.wire.get(LIST).uids == [8, 7]
        copy.wire.get(LIST).uids == [7]
        copy.told.clock.now == model.told.clock.now
    }

    def 'reset comes back to how the world was opened: data, clock, limits, readings, faults and journal'() {
        given:
        def world = control.open(JUNE + 'changes: [{registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}}]')
        world.post('/changes', 'registered: {uid: 8, inviter: 1116350, at: 2026-06-19 11:00:00}')
        world.post('/clock', 'advance: 3d')
        world.post('/faults', 'refusal: rate-limited')
        world.post('/cues', '{at: 2026-07-01 00:00:00, changes: [{registered: {uid: 9, at: 2026-06-19 11:00:00}}]}')
        world.patch('{limits: documented, readings: {tie-order: earlier-first}, strictness: paranoid}')
        world.wire.get(LIST)

        when:
        def told = world.post('/reset').json

        then:
        [told.users, told.clock.now, told.faults, told.cues, told.limits, told.readings, told.strictness, told.journal.recorded] ==
            [2, '2026-06-20T04:00:00Z', 0, 0, 'off', [:], 'documented', 0]
        world.wire.get(LIST).uids == [7]
    }

    def 'settle makes the present what reset comes back to'() {
        given:
        def world = control.open(JUNE)
        world.post('/changes', 'registered: {uid: 8, inviter: 1116350, at: 2026-06-19 11:00:00}')
        world.post('/settle')
        world.post('/changes', 'registered: {uid: 9, inviter: 1116350, at: 2026-06-19 11:00:00}')

        expect:
        world.post('/reset').json.users == 2
    }

    def 'a state can be saved under a name, come back to, and opened as a world of its own'() {
        given:
        def world = control.open(JUNE)
        control.put("/worlds/$world.name/snapshots/before")
        world.post('/changes', 'registered: {uid: 8, inviter: 1116350, at: 2026-06-19 11:00:00}')

        expect:
        world.get('/snapshots').json == ['before']
        control.open("{copyOf: $world.name, saved: before}").told.users == 1
        world.post('/snapshots/before/restore').json.users == 1
        control.delete("/worlds/$world.name/snapshots/before").status == 204
        control.delete("/worlds/$world.name/snapshots/before").detail == 'snapshot before is not known'
        world.post('/snapshots/before/restore').status == 404
    }

    def 'where the clock was moved to is saved, settled and copied with the rest'() {
        given:
        def world = control.open(JUNE)
        world.post('/clock', 'advance: 5d')
        control.put("/worlds/$world.name/snapshots/later")
        def later = world.get('/clock').json.now
        world.post('/settle')
        world.post('/clock', 'moveTo: leap-day')

        expect:
        later == '2026-06-25T04:00:00Z'
        control.open("{copyOf: $world.name}").told.clock.now == '2028-02-29T04:00:00Z'
        world.post('/snapshots/later/restore').json.clock.now == later
        world.post('/reset').json.clock.now == later
    }

    def 'worlds opened and closed at the same time leave no key behind'() {
        given:
        def threads = Executors.newFixedThreadPool(8)
        def names = (1..4).collect { "race-$it" as String }

        when:
        threads.invokeAll((1..400).collect { turn ->
            def name = names[turn % 4]
            (turn % 2 ? { control.post('/worlds', "{name: $name, base: documents}") } : { control.send('DELETE', "/worlds/$name", null) }) as Callable
        })*.get()
        names.each { control.delete("/worlds/$it") }

        then:
        names.every { Mock.SERVER.worlds().affiliate("$it-api-key") == null && Mock.SERVER.worlds().institution("$it-partner-key") == null }

        cleanup:
        threads.shutdownNow()
    }

    def 'what is exported opens a world that answers alike'() {
        given:
        def world = control.open(JUNE + '''\
            strictness: paranoid
            readings: {tie-order: earlier-first}
            changes:
              - registered: {uid: 7, inviter: 1116350, at: 2026-06-19 10:00:00}
              - deposited: {uid: 7, quote: USDT, at: 2026-06-19 10:00:00, amount: 12.50}
              - registered: {uid: 8, inviter: 1116350, at: 2026-06-19 10:00:00}'''.stripIndent())
        def exported = world.get('/export').text
        def before = [world.wire.get(LIST).text, world.wire.get('/user/assets').text]
        world.close()

        when:
        def again = control.open(exported)

        then:
        again.name == world.name
        [again.wire.get(LIST).text, again.wire.get('/user/assets').text] == before
        again.get('/export').text == exported
        again.told.strictness == 'paranoid'
    }

    def 'a closed world is gone, and so are its keys'() {
        given:
        def world = control.open()

        when:
        world.close()

        then:
        world.get().status == 404
        world.wire.get(LIST).json.code == 6000
        world.wire.users().status == 401
    }

    def 'strictness #strictness answers an unknown parameter with #unknown and a wrong signature with #unsigned'() {
        given:
        def world = control.open(JUNE + "strictness: $strictness")

        expect:
        world.wire.get(LIST, [nobodyKnows: 1]).json.code as int == unknown
        new Wire(new Control.Key(world.wire.key.apiKey(), 'other'), null).get(LIST).json.code as int == unsigned

        where:
        strictness   || unknown | unsigned
        'documented' || 200     | 6001
        'paranoid'   || 904     | 6001
        'lenient'    || 200     | 6001
        'observe'    || 200     | 200
    }

    def 'an observing world notes what it would have refused'() {
        given:
        def world = control.open(JUNE.replace('off', '1,1') + 'strictness: observe')
        2.times { world.wire.get(LIST) }

        expect:
        with(world.get('/journal').json.exchanges[1]) {
            status == 200
            reason.startsWith('more than 1 requests in a second')
        }
    }

    def 'opening is refused, and nothing is opened: #body'() {
        given:
        def before = control.get('/worlds').json*.name

        expect:
        with(control.post('/worlds', body)) {
            [it.status, it.detail] == [status, detail]
            it.headers['content-type'] == ['application/problem+json']
        }
        control.get('/worlds').json*.name == before

        where:
        body                                               || status | detail
        '{nam: x}'                                         || 400    | 'line 1: nam is none of name, base, strictness, readings, clock, limits, keys, changes, copyOf, saved, faults'
        '{name: "a b"}'                                    || 400    | 'line 1: name a b is not of up to 64 letters, digits, dots, hyphens and underscores'
        '{name: documents}'                                || 409    | 'name documents is taken by another world'
        '{copyOf: nobody}'                                 || 404    | 'copyOf nobody is not known'
        '{copyOf: documents, saved: never}'                || 404    | 'saved never is not known'
        '{saved: never}'                                   || 400    | 'saved never wants copyOf beside it'
        '{copyOf: documents, base: documents}'             || 400    | 'copyOf documents leaves no room for a base'
        '{strictness: very}'                               || 400    | 'line 1: strictness very is none of documented, paranoid, lenient, observe'
        'limits: 5\nclock: noon'                           || 400    | 'line 1: limits 5 does not fit: \'5\' is neither off nor documented nor two figures such as 5,100 (and 1 more)'
        'changes:\n  - deposited: {uid: 9, quote: USDT, at: 2026-06-01 00:00:00, amount: 1}' || 400 | 'line 2: uid 9 is not known'
        '{keys: {users: [{key: test-partner-key-0001, institution: i}]}}' || 409 | 'key test-partner-key-0001 opens another world'
        '{keys: {affiliate: [{apiKey: test-api-key-0001, secret: s, uid: 1}]}}' || 409 | 'apiKey test-api-key-0001 opens another world'
        '['                                                || 400    | "line 1: not YAML: while parsing a flow node, expected the node content, but found '<stream end>'"
        '[]'                                               || 400    | 'line 1: the document is a list, not a mapping'
        '\u0000'                                           || 400    | 'line 1: not YAML: character U+0000 has to be escaped'
    }

    def 'settings are refused whole: #body'() {
        given:
        def world = control.open(JUNE)

        expect:
        with(world.patch(body)) {
            [it.status, it.detail] == [400, detail]
        }
        world.get().json == world.told

        where:
        body                                             || detail
        '{limits: "2,2", strictness: lenent}'            || 'line 1: strictness lenent is none of documented, paranoid, lenient, observe'
        '{limits: "2,2", readings: {tie-order: no}}'     || 'line 1: readings.tie-order no is not later-first or earlier-first'
        '{limits: "2,2", journal: {exchanges: -1}}'      || 'line 1: journal.exchanges -1 is not between 0 and 1000000'
        '{limits: "2,2", diagnose: maybe}'               || 'line 1: diagnose maybe is neither true nor false'
        '{limits: "2,2", clock: follow}'                 || 'line 1: clock is none of strictness, readings, limits, journal, diagnose'
    }

    def 'what is not there is told: #method #path'() {
        expect:
        with(control.send(method, path, null)) {
            [it.status, it.json.status] == [status, status]
            it.headers['content-type'] == ['application/problem+json']
        }

        where:
        method   | path                                || status
        'GET'    | '/worlds/nobody'                    || 404
        'DELETE' | '/worlds/nobody'                    || 404
        'POST'   | '/worlds/nobody/reset'              || 404
        'PUT'    | '/worlds/nobody/snapshots/x'        || 404
        'GET'    | '/worlds/nobody/export'             || 404
        'GET'    | '/worlds/nobody/journal'            || 404
        'GET'    | '/nothing'                          || 404
        'DELETE' | '/worlds'                           || 405
        'DELETE' | '/worlds/documents/faults/12345'    || 404
        'DELETE' | '/worlds/documents/faults/x'        || 400
    }
}
