package dev.partnerkit.contract.control

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.Pages
import dev.partnerkit.mock.seed.Scene
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Unenrolled
import spock.lang.Specification
import spock.lang.Title

@Title('The control API: users who leave')
class LeavingSpec extends Specification {

    static final LIST = '/invitation/user/list'
    static final RANGE = '/team/users/range'
    static final CALLER = 1116350

    static final STAYING = '''\
          - registered: {uid: 6, inviter: 1116350, at: 2026-06-02 10:00:00, referralCode: A}
          - registered: {uid: 7, inviter: 1116350, at: 2026-06-02 10:00:00, partner: true}
          - registered: {uid: 8, inviter: 7, at: 2026-06-03 10:00:00}
          - traded: {uid: 8, line: SPOT, at: 2026-06-04 10:00:00, volume: 100}
          - enrolled: {institution: i, accountId: m, createdAt: 2026-06-01T00:00:00Z, accounts: [{product: CRYPTO, kycStatus: approved, value: 1}]}
'''
    static final LEAVING = '''\
          - registered: {uid: 20, inviter: 1116350, at: 2026-06-02 10:00:00, referralCode: A, partner: true}
          - registered: {uid: 21, inviter: 20, at: 2026-06-02 11:00:00}
          - registered: {uid: 22, inviter: 7, at: 2026-06-02 12:00:00, referralCode: A}
          - codeIssued: {code: A, owner: 20}
          - kycRecorded: {uid: 20, level: 0, at: 2026-06-09 10:00:00}
          - deposited: {uid: 20, quote: USDT, at: 2026-06-05 10:00:00, amount: 10}
          - balanced: {uid: 20, quote: USDT, at: 2026-06-05 10:00:00, balance: 10}
          - contractBalanceMasked: {uid: 20, masked: 1**}
          - traded: {uid: 20, line: FUTURES, at: 2026-06-05 10:00:00, volume: 1, fee: 1, rebate: 1}
          - traded: {uid: 21, line: ETF, at: 2026-06-05 10:00:00, volume: 10}
          - traded: {uid: 22, line: SPOT, at: 2026-06-05 10:00:00, volume: 100}
          - enrolled: {institution: i, accountId: n, createdAt: 2026-05-01T00:00:00Z, accounts: [{product: ROBO, kycStatus: denied, value: 2}]}
'''
    static final DEPARTURES = '''\
          - left: {uid: 21}
          - left: {uid: 22}
          - left: {uid: 20}
          - unenrolled: {institution: i, accountId: n}
'''
    static final OTHERS = [
        '000': [[:], [uid: 20]],
        '001': [[:], [uid: 20], [referralCode: 'A']],
        '002': [[:], [uid: 20], [startTime: '2026-06-01 00:00:00']],
        '003': [[:], [uid: 20], [partnerUids: [7]], [partnerUids: [CALLER, 7]], [referralCode: 'A']],
        '004': [[:], [user_account_id: 'n'], [product: 'robo'], [crypto_kyc_status: 'approved'], [sort_direction: 'asc']]]

    def 'seed #seed answers as if they had never been there, #asked (L78)'() {
        given:
        def without = open(STAYING)
        def left = open(STAYING + LEAVING + DEPARTURES)
        def there = open(STAYING + LEAVING)

        expect: 'what is asked would be seen'
        !asked.empty || ask(there, seed, asked).text != ask(without, seed, asked).text
        with(ask(left, seed, asked)) {
            [status, text] == ask(without, seed, asked).with { [it.status, it.text] }
        }

        where:
        [seed, asked] << OTHERS.collectMany { seed, all -> all.collect { [seed, it] } }
    }

    def 'they leave at once, one by one or together, and those that stay move up (L78)'() {
        given:
        def world = open(STAYING + LEAVING)

        expect:
        world.post('/changes', 'left: {uid: 22}').json == [applied: 1, users: 6]
        world.post('/changes', '[{left: {uid: 21}}, {left: {uid: 20}}]').json == [applied: 2, users: 4]
        world.post('/changes', 'unenrolled: {institution: i, accountId: m}').json == [applied: 1, users: 4]
        world.wire.get(LIST).uids == [7, 6]
        world.wire.users().json.items*.user_account_id == ['n']
    }

    def 'one who leaves between two pages makes the next page miss a row (L78)'() {
        given:
        def world = open((1..4).collect { "          - registered: {uid: $it, inviter: 1116350, at: 2026-06-15 10:00:0$it}\n" }.join())
        world.post('/cues', '{after: {operation: listInvitedUsers}, changes: [left: {uid: 4}]}')

        expect: 'user 2 moved up to the page that was seen already, as it would at the vendor'
        world.wire.get(LIST, [pageNo: 1, pageSize: 2]).with { [it.total, it.uids] } == [4, [4, 3]]
        world.wire.get(LIST, [pageNo: 2, pageSize: 2]).with { [it.total, it.uids] } == [3, [1]]
    }

    def 'a departure waits for its time, and comes in vain when somebody came below meanwhile (L78)'() {
        given:
        def world = open(STAYING)
        ['left: {uid: 6}', 'left: {uid: 7}', 'unenrolled: {institution: i, accountId: m}'].each {
            world.post('/cues', "{at: 2026-06-21 00:00:00, changes: [$it]}")
        }

        when:
        world.post('/clock', 'advance: 12h')

        then:
        world.wire.get(LIST).uids == [7]
        world.wire.users().json.total_records == 0
        world.get('/cues').json.missed*.missed == ['uid 7 has users below it, who have to leave first']
    }

    def 'nobody leaves over a generated base but who is there (L78)'() {
        given:
        def world = new Control().open('{base: {users: 1000, seed: 7}, limits: off}')
        def top = world.told.keys.affiliate[0].uid
        def newest = top + 999
        def page = [startTime: '2000-01-01 00:00:00', endTime: '2100-01-01 00:00:00']
        def before = world.wire.get(LIST, page + [uid: newest]).total + world.wire.get('/invitation/user/assets', [uid: newest]).total
        def users = world.wire.users('per_page=1').json

        when:
        def answers = [newest, newest, top].collect { world.post('/changes', "left: {uid: $it}") }
        world.post('/changes', "unenrolled: {institution: generated, accountId: ${users.items[0].user_account_id}}")

        then:
        before == 2
        answers[0].json == [applied: 1, users: 999]
        answers.drop(1)*.detail == ["line 1: uid $newest is not known", "line 1: uid $top has users below it, who have to leave first"]
        world.wire.get(LIST, page + [uid: newest]).total == 0
        world.wire.get('/invitation/user/assets', [uid: newest]).total == 0
        world.wire.users('per_page=1').json.total_records == users.total_records - 1
        world.wire.users("user_account_id=${users.items[0].user_account_id}").json.total_records == 0
    }

    def 'a world is exported as it is now, and brought back as it was (L78)'() {
        given:
        def world = open(STAYING + LEAVING)
        def before = world.wire.get(LIST).text
        world.post('/changes', DEPARTURES.stripIndent())

        expect:
        with(world.get('/export').text) {
            !it.contains('"uid": 20') && !it.contains('"left"') && !it.contains('"n"')
        }

        when:
        world.post('/reset')

        then:
        world.wire.get(LIST).text == before
    }

    def 'an affiliate who left may still ask by its key, and has brought nobody (L78)'() {
        given:
        def world = open('')

        expect:
        world.post('/changes', "left: {uid: $CALLER}").json == [applied: 1, users: 0]
        world.wire.get(LIST).with { [it.total, it.rows] } == [0, []]
    }

    def 'in Java they leave by a change, or in a scene (L78)'() {
        given:
        def arranged = new Arranged('2026-06-17 12:00:00').user(7).user(8).user(9).member('m').member('n')

        when:
        arranged.world.apply(new Left(7), new Unenrolled('institution', 'm'))
        arranged.world.apply(Scene.blank().left(9).changes())

        then:
        arranged.wire.get(LIST).uids == [8]
        arranged.wire.users().json.items*.user_account_id == ['n']
    }

    private static Control.Opened open(String changes) {
        new Control().open("clock: {freeze: 2026-06-20 12:00:00}\nlimits: off\n" + (changes ? 'changes:\n' + changes.replaceAll(/(?m)^ {10}/, '  ') : ''))
    }

    private static Answer ask(Control.Opened world, String seed, Map<String, ?> values) {
        Pages.ask(world.wire, seed, values)
    }
}
