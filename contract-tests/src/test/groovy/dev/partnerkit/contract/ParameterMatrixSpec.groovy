package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import spock.lang.Specification
import spock.lang.Title

/**
 * Every parameter of every affiliate operation against every way to get it wrong, with the exact status and body.
 *
 * <p>The users list, whose refusals differ from parameter to parameter, has specs of its own.
 */
@Title('Affiliate operations, parameter by parameter')
class ParameterMatrixSpec extends Specification {

    static final REFUSED = '{"code":904,"msg":"Method parameters verification failed"}'
    static final TAKEN = 'taken'

    static final MONTH = ['/invitation/user/kyc/list', '/invitation/user/list']
    static final ASSETS = '/invitation/user/assets'
    static final RANGE = '/team/users/range'

    static final HUGE = '9' * 400
    static final TIME = '2026-06-10 00:00:00'

    // case -> what becomes of each kind of parameter
    static final NUMBER = [
        absent      : [null, TAKEN], empty: ['', REFUSED], blank: [' ', REFUSED], wrongType: ['ten', REFUSED],
        fraction    : ['1.5', REFUSED], exponent: ['1e1', REFUSED], plus: ['+1', REFUSED], hex: ['0x1', REFUSED],
        padded      : [' 1', REFUSED], arabic: ['\u0661', REFUSED], huge: [HUGE, REFUSED], duplicate: [['1', 'x'], TAKEN],
        duplicateBad: [['x', '1'], REFUSED], leadingZeros: ['007', TAKEN]]
    static final PAGE_NO = NUMBER + [minimum: ['1', TAKEN], below: ['0', REFUSED], negative: ['-1', REFUSED],
                                     maximum: ['2147483647', TAKEN], beyond: ['2147483648', REFUSED]]
    static final UID = NUMBER + [zero: ['0', TAKEN], negative: ['-1', TAKEN], maximum: ['9223372036854775807', TAKEN],
                                 minimum: ['-9223372036854775808', TAKEN], beyond: ['9223372036854775808', REFUSED]]
    static final TIMES = [
        absent   : [null, TAKEN], empty: ['', REFUSED], blank: [' ', REFUSED], present: [TIME, TAKEN],
        dateOnly : ['2026-06-10', REFUSED], iso: ['2026-06-10T00:00:00', REFUSED], zone: [TIME + 'Z', REFUSED],
        fraction : [TIME + '.0', REFUSED], minutes: ['2026-06-10 00:00', REFUSED], number: ['1781625600000', REFUSED],
        noSuchDay: ['2026-06-31 00:00:00', REFUSED], padded: [" $TIME" as String, REFUSED], huge: [HUGE, REFUSED],
        negative : ['-2026-06-10 00:00:00', REFUSED], duplicate: [[TIME, 'x'], TAKEN], duplicateBad: [['x', TIME], REFUSED]]
    static final CODE = [
        absent: [null, TAKEN], empty: ['', REFUSED], blank: [' ', REFUSED], present: ['AAA', TAKEN], odd: ['ü &=+%#', TAKEN],
        huge  : ['A' * 400, TAKEN], wrongCase: ['aaa', TAKEN], duplicate: [['AAA', ''], TAKEN]]
    static final QUOTE = [
        absent   : [null, TAKEN], empty: ['', REFUSED], blank: [' ', REFUSED], usdt: ['usdt', TAKEN], usdc: ['usdc', TAKEN],
        wrongCase: ['USDT', REFUSED], unknown: ['btc', REFUSED], huge: [HUGE, REFUSED], padded: ['usdt ', REFUSED],
        duplicate: [['usdt', 'x'], TAKEN], duplicateBad: [['x', 'usdt'], REFUSED]]

    static pageSize(int most) {
        NUMBER + [minimum: ['1', TAKEN], below: ['0', REFUSED], negative: ['-1', REFUSED],
                  maximum: [most as String, TAKEN], beyond: [most + 1 as String, REFUSED]]
    }

    static final GETS = MONTH.collectEntries {
        [it, [pageNo: PAGE_NO, pageSize: pageSize(1000), uid: UID, startTime: TIMES, endTime: TIMES]]
    } + [(ASSETS): [pageNo: PAGE_NO, pageSize: pageSize(100), uid: UID, startTime: TIMES, endTime: TIMES, quote: QUOTE]]

    static final BODY = [
        pageNo      : ['null': TAKEN, '1': TAKEN, '0': REFUSED, '-1': REFUSED, '2147483647': TAKEN, '2147483648': REFUSED,
                       '"1"': REFUSED, '""': REFUSED, '1.0': REFUSED, '1e0': REFUSED, 'true': REFUSED, '[1]': REFUSED,
                       '{}': REFUSED, (HUGE): REFUSED],
        pageSize    : ['null': TAKEN, '1': TAKEN, '1000': TAKEN, '1001': REFUSED, '0': REFUSED, '-5': REFUSED, '"9"': REFUSED,
                       '10.5': REFUSED, 'false': REFUSED, '[]': REFUSED, (HUGE): REFUSED],
        uid         : ['null': TAKEN, '7': TAKEN, '0': TAKEN, '-1': TAKEN, '9223372036854775807': TAKEN,
                       '9223372036854775808': REFUSED, '"7"': REFUSED, '7.5': REFUSED, '{}': REFUSED],
        startTime   : ['null': TAKEN, '"2026-06-10 00:00:00"': TAKEN, '""': REFUSED, '" "': REFUSED, '"2026-06-10"': REFUSED,
                       '"2026-02-30 00:00:00"': REFUSED, '1781625600000': REFUSED, 'true': REFUSED, '["x"]': REFUSED],
        endTime     : ['null': TAKEN, '"2026-06-10 00:00:00"': TAKEN, '""': REFUSED, '"tomorrow"': REFUSED, '0': REFUSED],
        type        : ['null': TAKEN, '"0"': TAKEN, '"3"': TAKEN, '"4"': REFUSED, '"-1"': REFUSED, '""': REFUSED, '0': REFUSED,
                       '"00"': REFUSED, '"Futures"': REFUSED],
        referralCode: ['null': TAKEN, '""': REFUSED, '" "': REFUSED, '1': REFUSED, '[]': REFUSED],
        partnerUids : ['null': TAKEN, '[]': TAKEN, '[1000000]': TAKEN, '[1000000,1000000]': TAKEN, '1000000': REFUSED,
                       '"1000000"': REFUSED, '["1000000"]': REFUSED, '[null]': REFUSED, '[1.5]': REFUSED, '[[1000000]]': REFUSED,
                       '{}': REFUSED, ("[${'9' * 20}]" as String): REFUSED]]

    def wire = new Arranged('2026-06-17 12:00:00').wire

    def 'GET #operation with #name #kind'() {
        when:
        def answer = wire.get(operation, value == null ? [:] : [(name): value])

        then:
        outcome == TAKEN
            ? answer.status == 200 && answer.json.msg == 'success'
            : answer.status == 400 && answer.text == REFUSED && answer.reason.startsWith("$name=")

        where:
        [operation, name, kind, value, outcome] << GETS.collectMany { operation, parameters ->
            parameters.collectMany { name, cases -> cases.collect { kind, row -> [operation, name, kind, row[0], row[1]] } }
        } + CODE.collect { kind, row -> ['/invitation/user/list', 'referralCode', kind, row[0], row[1]] }
    }

    def 'POST /team/users/range with "#name":#value'() {
        when:
        def answer = wire.postText(RANGE, "{\"$name\":$value}")

        then:
        outcome == TAKEN
            ? answer.status == 200 && answer.json.msg == 'success'
            : answer.status == 400 && answer.text == REFUSED && answer.reason.startsWith("$name=")

        where:
        [name, value, outcome] << BODY.collectMany { name, values -> values.collect { [name, it.key, it.value] } }
    }
}
