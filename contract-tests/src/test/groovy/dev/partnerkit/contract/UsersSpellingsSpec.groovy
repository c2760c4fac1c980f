package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.RawWire
import spock.lang.Specification
import spock.lang.Title

/** Measured on the framework that the shape of the users list's errors points to; its page shows none of them. */
@Title('GET /v1/users/, odd spellings that are taken')
class UsersSpellingsSpec extends Specification {

    def arranged = new Arranged('2026-06-17 12:00:00')
    def wire = arranged.wire

    def 'per_page=#given is #number (L59)'() {
        expect:
        with(wire.users("per_page=$given")) {
            [status, json.per_page] == [200, number]
        }

        where:
        given             || number
        '%205%20'         || 5
        '+5'              || 5
        '%2B5'            || 5
        '%09%0A5'         || 5
        '%C2%A05'         || 5
        '010'             || 10
        '0' * 5000 + '10' || 10
        '1_0'             || 10
        '0_1_0'           || 10
        '7.0'             || 7
        '7.000'           || 7
        '%2B01_0.0%20'    || 10
    }

    def 'last_record_number=#given is #number (L59)'() {
        expect:
        wire.users("last_record_number=$given").json.last_record_number == number

        where:
        given      || number
        '-0'       || 0
        '%2B0.0'   || 0
        '00_1'     || 1
        '1_000.00' || 1000
    }

    def 'a last_record_number of more than 64 bits is the largest of 64 bits (L73)'() {
        expect:
        with(wire.users("last_record_number=$given").json) {
            [items, last_record_number] == [[], Long.MAX_VALUE]
        }

        where:
        given << ['9223372036854775807', '9223372036854775808', '9' * 4300]
    }

    def '#given is the moment #moment (L59, L60)'() {
        given: 'somebody created at that very moment, to the microsecond'
        arranged.member('a', created: moment)

        expect: 'who still counts when it is the start, and no more when it is the end'
        wire.users("created_at_start=$given").json.total_records == 1
        wire.users("created_at_end=$given").json.total_records == 0

        where:
        given                                  || moment
        '2025-01-01'                           || '2025-01-01T00:00:00Z'
        '2025-01-01T10:20'                     || '2025-01-01T10:20:00Z'
        '2025-01-01T10:20:30'                  || '2025-01-01T10:20:30Z'
        '2025-01-01t10:20:30z'                 || '2025-01-01T10:20:30Z'
        '2025-01-01+10:20:30Z'                 || '2025-01-01T10:20:30Z'
        '2025-01-01%2010:20:30Z'               || '2025-01-01T10:20:30Z'
        '2025-01-01_10:20:30Z'                 || '2025-01-01T10:20:30Z'
        '2025-01-01T10%3A20%3A30Z'             || '2025-01-01T10:20:30Z'
        '2025-01-01T10:20:30%2B02:00'          || '2025-01-01T08:20:30Z'
        '2025-01-01T10:20:30%2B0200'           || '2025-01-01T08:20:30Z'
        '2025-01-01T10:20:30-0330'             || '2025-01-01T13:50:30Z'
        '2025-01-01T10:20:30%E2%88%9202:00'    || '2025-01-01T12:20:30Z'
        '2025-01-01T10:20:30%2B23:59'          || '2024-12-31T10:21:30Z'
        '2025-01-01T10:20:30.5'                || '2025-01-01T10:20:30.5Z'
        '2025-01-01T10:20:30,123456Z'          || '2025-01-01T10:20:30.123456Z'
        '2025-01-01T10:20:30.1234569999Z'      || '2025-01-01T10:20:30.123456Z'
        '1735689600'                           || '2025-01-01T00:00:00Z'
        '%2B1735689600'                        || '2025-01-01T00:00:00Z'
        '1735689600.5'                         || '2025-01-01T00:00:00.5Z'
        '1735689600123'                        || '2025-01-01T00:00:00.123Z'
        '20000000000'                          || '2603-10-11T11:33:20Z'
        '20000000001'                          || '1970-08-20T11:33:20.001Z'
        '-1'                                   || '1969-12-31T23:59:59Z'
    }

    def 'an address may hold what should have been encoded: #query (L59)'() {
        given:
        arranged.member(id)

        when:
        def answer = RawWire.send("GET /v1/users/?$query HTTP/1.1", ["x-api-key: $wire.partnerKey"])

        then:
        answer.status == 200
        answer.json.items*.user_account_id == [id]

        where:
        query                               || id
        'user_account_id=a|b'               || 'a|b'
        'user_account_id={"id":[1]}'        || '{"id":[1]}'
        'user_account_id=<a>^`\\'           || '<a>^`\\'
        'user_account_id=100%'              || '100%'
        'user_account_id=%zz'               || '%zz'
        'user_account_id=a#b'               || 'a#b'
        'user_account_id=%F0%9F%98%80'      || '😀'
        "user_account_id=${'x' * 20_000}"   || 'x' * 20_000
    }
}
