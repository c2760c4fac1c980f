package dev.partnerkit.mock.seed

import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.World
import spock.lang.Specification
import spock.lang.Title

@Title('What a world file is told when it is not one')
class BadWorldFileSpec extends Specification {

    static final T = '2026-06-01 10:00:00'
    static final KINDS = 'registered, codeIssued, kycRecorded, deposited, withdrawn, balanced, traded, ' +
        'contractBalanceMasked, enrolled, left, unenrolled'
    static final TIME = 'is not a time such as 2026-06-01 10:00:00 or 2026-06-01T10:00:00+08:00'
    static final UIDS = 'between 1 and 9223372036854775807'

    def '#fault: #problem'() {
        expect:
        problems(text) == [problem]

        where:
        fault                          | text                                              || problem
        'nothing'                      | ''                                                || 'line 1: the document is empty'
        'a comment alone'              | '# hello\n'                                       || 'line 1: the document is empty'
        'an empty value'               | '\n--- ~'                                         || 'line 2: the document is empty, not a mapping'
        'a list'                       | '- name: a'                                       || 'line 1: the document is a list, not a mapping'
        'a single value'               | 'name'                                            || 'line 1: the document is a single value, not a mapping'
        'two documents'                | 'name: a\n---\nname: b'                           || 'line 2: a second document begins, one is taken'
        'a quote left open'            | 'name: a\nbase: "blank'                           || 'line 2: not YAML: while scanning a quoted scalar, found unexpected end of stream'
        'a bracket left open'          | 'changes: [\n'                                    || 'line 2: not YAML: while parsing a flow node, expected the node content, but found \'<stream end>\''
        'a tab to indent'              | 'keys:\n\tusers: []'                              || "line 2: not YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"
        'a colon too many'             | 'name: a: b'                                      || 'line 1: not YAML: mapping values are not allowed here'
        'an unprintable character'     | "name: a\nbase: \u0001"                           || 'line 2: not YAML: character U+0001 has to be escaped'
        'YAML 1.1 or 1.2, and no other' | '%YAML 2.0\n---\nname: a'                        || 'line 1: not YAML: Version{major=2, minor=0}'
        'a field said twice'           | 'name: a\nbase: blank\nname: b'                   || 'line 3: name stands here again, it was said in line 1'
        'a field said twice in JSON'   | '{"name": "a",\n"name": "b"}'                     || 'line 2: name stands here again, it was said in line 1'
        'an unknown field'             | 'name: a\nnmae: b'                                || 'line 2: nmae is none of name, base, strictness, readings, clock, limits, keys, changes'
        'an alias'                     | 'name: &a b\nbase: *a'                            || 'line 2: alias *a is not taken, write out what it stands for'
        'a tag'                        | 'name: !!java/object:X {}'                        || 'line 1: tag tag:yaml.org,2002:java/object:X is not taken'
        'a list for a name'            | '? [a]\n: b'                                      || 'line 1: a list stands where a name is wanted'
        'a list for a text'            | 'name: [a]'                                       || 'line 1: name is a list, not a text'
        'a mapping for a text'         | 'name: {a: b}'                                    || 'line 1: name is a mapping, not a text'
        'an unknown base'              | 'base: document'                                  || 'line 1: base document is none of blank, documents, {users: 1000, seed: 7}'
        'a list for a base'            | 'base: [blank]'                                   || 'line 1: base is a list, not a mapping'
        'a base of nobody'             | 'base: {users: 0, seed: 1}'                       || 'line 1: base.users 0 is not between 1 and 10000000'
        'a base of too many'           | 'base: {users: 10000001, seed: 1}'                || 'line 1: base.users 10000001 is not between 1 and 10000000'
        'a base without a seed'        | 'base: {users: 1}'                                || 'line 1: base.seed is missing'
        'an unknown clock'             | 'clock: stop'                                     || 'line 1: clock stop is neither follow nor a mapping with set or freeze'
        'a clock without a time'       | 'clock: {}'                                       || 'line 1: clock wants one time, under set or under freeze'
        'a clock with two times'       | "clock: {set: $T, freeze: $T}"                    || 'line 1: clock wants one time, under set or under freeze'
        'a clock with no such time'    | 'clock: {set: 2026-02-30 00:00:00}'               || "line 1: clock.set 2026-02-30 00:00:00 $TIME"
        'unknown limits'               | 'limits: some'                                    || "line 1: limits some does not fit: 'some' is neither off nor documented nor two figures such as 5,100"
        'limits too high'              | 'limits: 5,10001'                                 || "line 1: limits 5,10001 does not fit: '10001' is neither off nor a number of requests a second between 1 and 10000"
        'readings in a list'           | 'readings: [tie-order]'                           || 'line 1: readings is a list, not a mapping'
        'an unknown reading'           | 'readings:\n  tie: x'                             || "line 2: readings.tie is none of ${Reading.values()*.key().join(', ')}"
        'an unknown option'            | 'readings:\n  tie-order: later'                   || 'line 2: readings.tie-order later is not later-first or earlier-first'
        'an unknown zone'              | 'readings: {zone: Mars}'                          || 'line 1: readings.zone Mars is not a time zone such as +08:00, Z or Asia/Shanghai'
        'a key without a secret'       | 'keys:\n  affiliate:\n    - {apiKey: a, uid: 1}'  || 'line 3: keys.affiliate[0].secret is missing'
        'a blank key'                  | 'keys: {users: [{key: " ", institution: i}]}'     || 'line 1: keys.users[0].key " " is blank'
        'keys without a list'          | 'keys: {users: a}'                                || 'line 1: keys.users is a single value, not a list'
    }

    def 'a key that stands twice is told'() {
        expect:
        problems('''\
            keys:
              affiliate:
                - {apiKey: a, secret: s, uid: 1}
                - {apiKey: a, secret: t, uid: 2}
              users:
                - {key: k, institution: i}
                - {key: k, institution: j}
            '''.stripIndent()) == ['line 4: keys.affiliate[1] is a second key a', 'line 7: keys.users[1] is a second key k']
    }

    def 'a change with #fault: #problem'() {
        expect:
        problems("changes:\n  - $change") == ["line 2: $problem".toString()]

        where:
        fault                     | change                                                      || problem
        'no kind'                 | '{}'                                                        || 'changes[0] names 0 kinds of change, not one'
        'two kinds'               | "{registered: {uid: 1, at: $T}, codeIssued: {}}"            || 'changes[0] names 2 kinds of change, not one: registered, codeIssued'
        'a kind and no fields'    | 'registered'                                                || 'changes[0] is no mapping of one kind of change to its fields'
        'nothing'                 | ''                                                          || 'changes[0] is no mapping of one kind of change to its fields'
        'an unknown kind'         | 'registred: {uid: 1}'                                       || "registred is none of $KINDS"
        'a list of fields'        | 'registered: [1]'                                           || 'registered is a list, not a mapping'
        'an unknown field'        | "registered: {uid: 1, at: $T, kycLevle: 2}"                 || 'registered.kycLevle is none of uid, inviter, at, referralCode, partner, kycLevel'
        'a field missing'         | "registered: {at: $T}"                                      || 'registered.uid is missing'
        'a field left empty'      | "registered: {uid: , at: $T}"                               || 'registered.uid is empty, not a whole number'
        'null in a field'         | "registered: {uid: null, at: $T}"                           || 'registered.uid is empty, not a whole number'
        'a number in quotes'      | "registered: {uid: \"12\", at: $T}"                         || 'registered.uid "12" is a text because of its quotes, not a whole number'
        'a text for a number'     | "registered: {uid: one, at: $T}"                            || 'registered.uid one is not a whole number'
        'digits after the point'  | "registered: {uid: 1.0, at: $T}"                            || 'registered.uid 1.0 is not a whole number'
        'an octal number'         | "registered: {uid: 012, at: $T}"                            || 'registered.uid 012 is not a whole number'
        'a number below'          | "registered: {uid: -1, at: $T}"                             || "registered.uid -1 is not $UIDS"
        'a number above'          | "registered: {uid: 9223372036854775808, at: $T}"            || "registered.uid 9223372036854775808 is not $UIDS"
        'a level out of range'    | "registered: {uid: 1, at: $T, kycLevel: 2147483648}"        || 'registered.kycLevel 2147483648 is not between -2147483648 and 2147483647'
        'yes for true'            | "registered: {uid: 1, at: $T, partner: yes}"                || 'registered.partner yes is neither true nor false'
        'true in quotes'          | "registered: {uid: 1, at: $T, partner: 'true'}"             || 'registered.partner "true" is a text because of its quotes, not true or false'
        'a day alone'             | 'registered: {uid: 1, at: 2026-06-01}'                      || "registered.at 2026-06-01 $TIME"
        'a time of no zone'       | 'registered: {uid: 1, at: 2026-06-01T10:00:00}'             || "registered.at 2026-06-01T10:00:00 $TIME"
        'a leap day in no leap year' | 'registered: {uid: 1, at: 2026-02-29 00:00:00}'          || "registered.at 2026-02-29 00:00:00 $TIME"
        'a year of five digits'   | 'registered: {uid: 1, at: +12026-06-01T10:00:00Z}'          || "registered.at +12026-06-01T10:00:00Z $TIME"
        'an unknown currency'     | "deposited: {uid: 1, quote: usdt, at: $T, amount: 1}"       || 'deposited.quote usdt is none of USDT, USDC'
        'an unknown line'         | "traded: {uid: 1, line: GOLD, at: $T, volume: 1}"           || 'traded.line GOLD is none of FUTURES, SPOT, ETF, FUTURES_API'
        'an amount in words'      | "deposited: {uid: 1, quote: USDT, at: $T, amount: ten}"     || 'deposited.amount ten is not a decimal number'
        'no number'               | "deposited: {uid: 1, quote: USDT, at: $T, amount: .nan}"    || 'deposited.amount .nan is not a decimal number'
        'a billion digits'        | "deposited: {uid: 1, quote: USDT, at: $T, amount: 1e999999999}" || 'deposited.amount 1e999999999 has more than 40 digits before or after its point'
        'fine dust'               | "deposited: {uid: 1, quote: USDT, at: $T, amount: 1e-41}"   || 'deposited.amount 1e-41 has more than 40 digits before or after its point'
        'an unknown product'      | "enrolled: {institution: i, accountId: a, createdAt: $T, accounts: [{product: GOLD, kycStatus: x, value: 1}]}" || 'enrolled.accounts[0].product GOLD is none of CRYPTO, SECURITIES, ROBO, ROTH_IRA'
        'an account that is none' | "enrolled: {institution: i, accountId: a, createdAt: $T, accounts: [x]}" || 'enrolled.accounts[0] is a single value, not a mapping'
        'nobody to leave'         | 'left: {}'                                                  || 'left.uid is missing'
        'a time to leave at'      | "left: {uid: 1, at: $T}"                                    || 'left.at is none of uid'
        'a uid alone'             | 'left: 4711'                                                || 'left is a single value, not a mapping'
        'nobody\'s number'        | 'left: {uid: 0}'                                            || "left.uid 0 is not $UIDS"
        'a uid in quotes'         | 'left: {uid: "1"}'                                          || 'left.uid "1" is a text because of its quotes, not a whole number'
        'no account id'           | 'unenrolled: {institution: i}'                              || 'unenrolled.accountId is missing'
        'no institution'          | 'unenrolled: {accountId: a}'                                || 'unenrolled.institution is missing'
        'a uid for an account id' | 'unenrolled: {institution: i, accountId: a, uid: 1}'        || 'unenrolled.uid is none of institution, accountId'
        'a very long text'        | "registered: {uid: ${'a' * 99}, at: $T}"                    || "registered.uid ${'a' * 60}… is not a whole number"
        'line breaks in a text'   | "registered: {uid: \"a\\nb\", at: $T}"                      || 'registered.uid "a\\u000ab" is not a whole number'
    }

    def 'a change that does not fit what was before is told with its line: #problem'() {
        when:
        WorldFile.parse("changes:\n- registered: {uid: 1, at: $T}\n\n- $change", 'bad.yaml')
            .script().applyTo(new World('w').snapshot())

        then:
        Misfit misfit = thrown()
        misfit.problems()*.toString() == [problem]

        where:
        change                                                 || problem
        "registered: {uid: 2, inviter: 3, at: $T}"             || 'line 4: inviter 3 is not known'
        "registered: {uid: 1, at: $T}"                         || 'line 4: uid 1 is registered already'
        "deposited: {uid: 2, quote: USDT, at: $T, amount: 1}"  || 'line 4: uid 2 is not known'
        "deposited: {uid: 1, quote: USDT, at: $T, amount: 0}"  || 'line 4: amount 0 must be above zero'
        "withdrawn: {uid: 1, quote: USDC, at: $T, amount: -1}" || 'line 4: amount -1 must be above zero'
        'codeIssued: {code: " ", owner: 1}'                    || 'line 4: code   must not be blank'
        'left: {uid: 2}'                                       || 'line 4: uid 2 is not known'
        'unenrolled: {institution: i, accountId: a}'           || 'line 4: institution i is not known'
    }

    def 'nobody is told of after having left, nor leaves before those below (L78)'() {
        when:
        WorldFile.parse("""\
            changes:
            - registered: {uid: 1, at: $T}
            - registered: {uid: 2, inviter: 1, at: $T}
            - left: {uid: 1}
            - left: {uid: 2}
            - left: {uid: 2}
            - deposited: {uid: 2, quote: USDT, at: $T, amount: 1}
            - enrolled: {institution: i, accountId: a, createdAt: $T}
            - unenrolled: {institution: i, accountId: b}""".stripIndent(), 'bad.yaml').script().applyTo(new World('w').snapshot())

        then:
        Misfit misfit = thrown()
        misfit.problems()*.toString() == [
            'line 4: uid 1 has users below it, who have to leave first', 'line 6: uid 2 is not known', 'line 7: uid 2 is not known',
            'line 9: accountId b is not known'
        ]
    }

    def 'a world is left as it was by a file that does not fit'() {
        given:
        def world = new World('w')
        def before = [world.snapshot(), world.readings(), world.throttle().limits()]

        when:
        WorldFile.parse("limits: off\nreadings: {zone: Z}\nchanges:\n- registered: {uid: 1, at: $T}\n- codeIssued: {code: A, owner: 2}", 'bad.yaml')
            .applyTo(world)

        then:
        Misfit misfit = thrown()
        misfit.message == 'bad.yaml\n  line 5: owner 2 is not known'
        [world.snapshot(), world.readings(), world.throttle().limits()] == before
    }

    def 'everything wrong is told at once, from the first line on'() {
        expect:
        problems("""\
            limits: none
            changes:
              - registered: {uid: 0, inviter: -1}
              - nothing: {}
              - deposited: {uid: 1, quote: USDT, at: $T, amount: 1}
              - deposited: {uid: x, quote: USDT, at: $T, amount: 1}
            foo: bar
            """.stripIndent())*.replaceAll(/ (is|does) .*/, '') == [
            'line 1: limits none', 'line 3: registered.uid 0', 'line 3: registered.inviter -1', 'line 3: registered.at',
            'line 4: nothing', 'line 6: deposited.uid x', 'line 7: foo'
        ]
    }

    def 'of very many problems a hundred are told, and how many there are more'() {
        when:
        WorldFile.parse('changes:\n' + '- {}\n' * 150, 'bad.yaml')

        then:
        Misfit misfit = thrown()
        misfit.problems().size() == 100
        misfit.untold() == 50
        misfit.message.endsWith('line 101: changes[99] names 0 kinds of change, not one\n  and 50 more')
    }

    private static List<String> problems(CharSequence text) {
        try {
            WorldFile.parse(text.toString(), 'bad.yaml')
            []
        } catch (Misfit e) {
            e.problems()*.toString()
        }
    }
}
