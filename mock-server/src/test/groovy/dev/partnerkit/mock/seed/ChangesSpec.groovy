package dev.partnerkit.mock.seed

import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.ContractBalanceMasked
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Unenrolled
import dev.partnerkit.mock.world.Change.Withdrawn
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Turnover
import groovy.json.JsonSlurper
import java.time.Instant
import java.time.ZoneId
import spock.lang.Specification
import spock.lang.Title

@Title('Changes, as files and requests write them')
class ChangesSpec extends Specification {

    static final T = Instant.parse('2026-06-01T02:00:00Z')
    static final Z = 'at: 2026-06-01 10:00:00'
    static final AT = '"at": "2026-06-01T02:00:00Z"'

    def '#yaml'() {
        expect:
        read(yaml) == change
        ChangeText.of(change) == json
        read(json) == change
        new JsonSlurper().parseText(json)

        where:
        yaml                                                                           | change                                                                     || json
        "registered: {uid: 5, $Z}"                                                     | Registered.customer(5, 0, T)                                               || "{\"registered\": {\"uid\": 5, $AT}}"
        "registered: {uid: 5, $Z, inviter: 0, partner: false, kycLevel: 1, referralCode: ''}" | Registered.customer(5, 0, T)                                        || "{\"registered\": {\"uid\": 5, $AT}}"
        "registered: {uid: 5, inviter: 2, $Z, partner: true}"                          | Registered.partner(5, 2, T)                                                || "{\"registered\": {\"uid\": 5, \"inviter\": 2, $AT, \"partner\": true}}"
        "registered: {uid: 5, $Z, referralCode: 007, kycLevel: -3}"                    | Registered.customer(5, 0, T).using('007').atKycLevel(-3)                   || "{\"registered\": {\"uid\": 5, $AT, \"referralCode\": \"007\", \"kycLevel\": -3}}"
        'codeIssued: {code: A, owner: 5}'                                              | new CodeIssued('A', 5)                                                     || '{"codeIssued": {"code": "A", "owner": 5}}'
        "kycRecorded: {uid: 5, level: 0, $Z}"                                          | new KycRecorded(5, 0, T)                                                   || "{\"kycRecorded\": {\"uid\": 5, \"level\": 0, $AT}}"
        "deposited: {uid: 5, quote: USDT, $Z, amount: 12.50}"                          | new Deposited(5, Quote.USDT, T, 12.50)                                     || "{\"deposited\": {\"uid\": 5, \"quote\": \"USDT\", $AT, \"amount\": 12.50}}"
        "withdrawn: {uid: 5, quote: USDC, $Z, amount: 1e-8}"                           | new Withdrawn(5, Quote.USDC, T, 0.00000001)                                || "{\"withdrawn\": {\"uid\": 5, \"quote\": \"USDC\", $AT, \"amount\": 0.00000001}}"
        "balanced: {uid: 5, quote: USDT, $Z, balance: -1E+3}"                          | new Balanced(5, Quote.USDT, T, new BigDecimal('-1E+3'))                    || "{\"balanced\": {\"uid\": 5, \"quote\": \"USDT\", $AT, \"balance\": -1E+3}}"
        "traded: {uid: 5, line: FUTURES_API, $Z, volume: 7}"                           | new Traded(5, Line.FUTURES_API, T, new Turnover(7, 0, 0))                  || "{\"traded\": {\"uid\": 5, \"line\": \"FUTURES_API\", $AT, \"volume\": 7, \"fee\": 0, \"rebate\": 0}}"
        "traded: {uid: 5, line: SPOT, $Z, volume: 7, fee: 0.70, rebate: 0.1}"          | new Traded(5, Line.SPOT, T, new Turnover(7, 0.70, 0.1))                    || "{\"traded\": {\"uid\": 5, \"line\": \"SPOT\", $AT, \"volume\": 7, \"fee\": 0.70, \"rebate\": 0.1}}"
        'contractBalanceMasked: {uid: 5, masked: 12**.**}'                             | new ContractBalanceMasked(5, '12**.**')                                    || '{"contractBalanceMasked": {"uid": 5, "masked": "12**.**"}}'
        'left: {uid: 9223372036854775807}'                                             | new Left(Long.MAX_VALUE)                                                   || '{"left": {"uid": 9223372036854775807}}'
        'unenrolled: {institution: "a \\"b\\"", accountId: 00012}'                     | new Unenrolled('a "b"', '00012')                                           || '{"unenrolled": {"institution": "a \\"b\\"", "accountId": "00012"}}'
        "enrolled: {institution: i, accountId: 00012, createdAt: 2026-06-01 10:00:00}" | new Enrolled('i', new Member('00012', T, []))                              || '{"enrolled": {"institution": "i", "accountId": "00012", "createdAt": "2026-06-01T02:00:00Z", "accounts": []}}'
        'enrolled: {institution: "\\u0001\\u2028\\" 雪😀", accountId: "", createdAt: 2026-06-01T02:00:00.5Z, accounts: [' +
            '{product: CRYPTO, kycStatus: approved, kycApprovedAt: 2026-06-01T02:00:00Z, value: 1.0}, {product: ROBO, kycStatus: "", value: 0}]}' |
            new Enrolled('\u0001\u2028" 雪😀', new Member('', T.plusMillis(500), [
                new Holding(Product.CRYPTO, 'approved', T, 1.0), new Holding(Product.ROBO, '', null, 0)])) ||
            '{"enrolled": {"institution": "\\u0001\\u2028\\" 雪😀", "accountId": "", "createdAt": "2026-06-01T02:00:00.500Z", "accounts": [' +
            '{"product": "CRYPTO", "kycStatus": "approved", "kycApprovedAt": "2026-06-01T02:00:00Z", "value": 1.0}, {"product": "ROBO", "kycStatus": "", "value": 0}]}}'
    }

    def 'every kind of change can be written and read'() {
        expect:
        Change.permittedSubclasses*.simpleName.collect { it[0].toLowerCase() + it.substring(1) }.toSet() ==
            new Changes(new Times(ZoneId.of("Z"))).kinds()
    }

    def 'a request may bring #what'() {
        expect:
        new Changes(new Times(ZoneId.of('Z'))).parse(text, 'body', Bounds.BODY).changes() == changes

        where:
        what                | text                                                        || changes
        'a change'          | '{"codeIssued": {"code": "A", "owner": 5}}'                 || [new CodeIssued('A', 5)]
        'a list of changes' | '[{"codeIssued": {"code": "A", "owner": 5}}]'               || [new CodeIssued('A', 5)]
        'changes by name'   | '{"changes": [{"codeIssued": {"code": "A", "owner": 5}}]}'  || [new CodeIssued('A', 5)]
        'an empty list'     | '[]'                                                        || []
        'YAML'              | '- codeIssued: {code: A, owner: 5}'                         || [new CodeIssued('A', 5)]
    }

    def 'a request that brings no change is told so: #problem'() {
        when:
        new Changes(new Times(ZoneId.of('Z'))).parse(text, 'body', Bounds.BODY)

        then:
        Misfit misfit = thrown()
        misfit.problems()*.toString() == [problem]

        where:
        text                         || problem
        'x'                          || 'line 1: changes is no mapping of one kind of change to its fields'
        '{}'                         || 'line 1: changes names 0 kinds of change, not one'
        '[{}]'                       || 'line 1: changes[0] names 0 kinds of change, not one'
        '{"changes": 1}'             || 'line 1: changes is a single value, not a list'
        '{"changes": [], "name": 1}' || 'line 1: name is none of changes'
    }

    def 'a long list is read like a short one, and its problems have their lines'() {
        given:
        def lines = (1..3000).collect { '{"codeIssued": {"code": "C' + it + '", "owner": ' + (it % 1000 ? it : 0) + '}}' }

        expect:
        WorldFile.parse(json(lines.findAll { !it.contains(' 0}') }), 'spec').script().placed()*.line() == (2..2998)

        when:
        WorldFile.parse(json(lines), 'spec')

        then:
        Misfit misfit = thrown()
        misfit.problems()*.line() == [1001, 2001, 3001]
    }

    private static String json(List<String> changes) {
        '{"changes": [\n' + changes.join(',\n') + ']}'
    }

    def 'a time #text is #moment where clocks show #zone'() {
        expect:
        new Times(ZoneId.of(zone)).parse(text) == Instant.parse(moment)

        where:
        text                               | zone            || moment
        '2026-06-01 10:00:00'              | '+08:00'        || '2026-06-01T02:00:00Z'
        '2026-06-01 10:00:00'              | 'Z'             || '2026-06-01T10:00:00Z'
        '2026-06-01 10:00:00'              | 'Asia/Shanghai' || '2026-06-01T02:00:00Z'
        '2024-02-29 23:59:59'              | 'Z'             || '2024-02-29T23:59:59Z'
        '2026-06-01T10:00:00+08:00'        | 'Z'             || '2026-06-01T02:00:00Z'
        '2026-06-01T10:00:00Z'             | '+08:00'        || '2026-06-01T10:00:00Z'
        '2026-06-01T10:00Z'                | '+08:00'        || '2026-06-01T10:00:00Z'
        '2026-06-01T10:00:00.123456789Z'   | '+08:00'        || '2026-06-01T10:00:00.123456789Z'
        '0001-01-01T00:00:00Z'             | '+08:00'        || '0001-01-01T00:00:00Z'
        '9999-12-31T23:59:59-12:00'        | '+08:00'        || '+10000-01-01T11:59:59Z'
    }

    def '#text is no time'() {
        when:
        new Times(ZoneId.of('+08:00')).parse(text)

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == 'is not a time such as 2026-06-01 10:00:00 or 2026-06-01T10:00:00+08:00'

        where:
        text << ['', ' ', 'now', '2026-06-01', '2026-06-01 10:00', '2026-6-1 10:00:00', '2026-06-01 24:00:00', '2026-06-01 23:59:60',
                 '2026-04-31 00:00:00', '2026-06-01T10:00:00', '2026-06-01T10:00:00+19:00', '2026-06-01 10:00:00Z', '1780279200',
                 '-001-06-01T10:00:00Z', '+999999999-06-01T10:00:00Z', ' 2026-06-01 10:00:00', '2026-06-01 10:00:00 ', '２026-06-01 10:00:00']
    }

    private static Change read(CharSequence text) {
        WorldFile.parse("changes: [$text]", 'spec').script().changes().first()
    }
}
