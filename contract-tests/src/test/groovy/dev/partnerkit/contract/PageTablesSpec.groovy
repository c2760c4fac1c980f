package dev.partnerkit.contract

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Pages
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

/** Addresses, parameters and fields as the five pages table them, written out here a second time, held against the server. */
@Title('The tables of the pages')
class PageTablesSpec extends Specification {

    // A value of the right type for every affiliate parameter; together they are a request the server takes.
    static final RIGHT = [
        startTime: '2026-06-01 00:00:00', endTime: '2026-06-30 23:59:59', pageNo: 1, pageSize: 100, uid: 7,
        referralCode: 'AAA', quote: 'usdt', type: '0', partnerUids: [Arranged.PARTNER]]

    def arranged = new Arranged('2026-06-17 12:00:00').code('AAA', Arranged.PARTNER)
    def wire = arranged.wire

    def 'seed #seed documents #method #address'() {
        expect: 'the contract says so'
        Contract.operations().find { it.v3.operationId == id }.with { [it.v2, it.v1] } == [method, address - ~'^/v1']

        and: 'the server answers there and nowhere beside'
        request(method, address).status == 200
        request(method, address + 'x').status == 404
        request(method == 'GET' ? 'POST' : 'GET', address).status == 405

        where:
        seed  | method | address                                                      | id
        '000' | 'GET'  | '/api/v3/patener/openapi/v1/partner/invitation/user/kyc/list' | 'listInvitedUserKycResults'
        '001' | 'GET'  | '/api/v3/patener/openapi/v1/partner/invitation/user/list'     | 'listInvitedUsers'
        '002' | 'GET'  | '/api/v3/patener/openapi/v1/partner/invitation/user/assets'   | 'listInvitedUserAssets'
        '003' | 'POST' | '/api/v3/patener/openapi/v1/partner/team/users/range'         | 'listTeamUsersInRange'
        '004' | 'GET'  | '/v1/users/'                                                  | 'listUsers'
    }

    def 'seed #seed documents the parameters #names and makes none of them mandatory'() {
        expect: 'in the contract'
        documented(seed)*.name as Set == names as Set
        documented(seed).every { !it.required }

        and: 'in the server: nothing need be given, everything may be, anything else is strange'
        taken(ask(seed))
        taken(ask(seed, RIGHT.subMap(names)))
        arranged.reading('unknown-parameter=refuse')
        taken(ask(seed, RIGHT.subMap(names)))
        seed == '004' || (RIGHT.keySet() - names).every { !taken(ask(seed, [(it): RIGHT[it]])) }

        where:
        seed  || names
        '000' || ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid']
        '001' || ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid', 'referralCode']
        '002' || ['uid', 'startTime', 'endTime', 'quote', 'pageNo', 'pageSize']
        '003' || ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid', 'referralCode', 'type', 'partnerUids']
        '004' || ['user_account_id', 'product', 'crypto_kyc_status', 'securities_kyc_status', 'roth_ira_kyc_status',
                  'robo_kyc_status', 'created_at_start', 'created_at_end', 'per_page', 'last_record_number', 'sort_order',
                  'sort_key']
    }

    def 'seed #seed types #name as #type'() {
        given:
        def schema = documented(seed).find { it.name == name }.schema

        expect: 'in the contract'
        (type == 'List<Long>' ? schema.items : schema).with { [it.type, it.format] } == [
            String: ['string', null], Integer: ['integer', 'int32'], Long: ['integer', 'int64'],
            'List<Long>': ['integer', 'int64']][type]

        and: 'in the server'
        right.every { taken(ask(seed, [(name): it])) }
        wrong.every { !taken(ask(seed, [(name): it])) }

        where:
        seed  | name                 | type         | right                 | wrong
        '000' | 'startTime'          | 'String'     | [RIGHT.startTime]     | ['x']
        '000' | 'endTime'            | 'String'     | [RIGHT.endTime]       | ['x']
        '000' | 'pageNo'             | 'Integer'    | [1]                   | ['x', 1L << 31]
        '000' | 'pageSize'           | 'Integer'    | [1]                   | ['x', 1L << 31]
        '000' | 'uid'                | 'Long'       | [1L << 53]            | ['x', 1.5]
        '001' | 'startTime'          | 'String'     | [RIGHT.startTime]     | ['x']
        '001' | 'endTime'            | 'String'     | [RIGHT.endTime]       | ['x']
        '001' | 'pageNo'             | 'Integer'    | [1]                   | ['x', 1L << 31]
        '001' | 'pageSize'           | 'Integer'    | [1]                   | ['x', 1L << 31]
        '001' | 'uid'                | 'Long'       | [1L << 53]            | ['x', 1.5]
        '001' | 'referralCode'       | 'String'     | ['x', 7]              | []
        '002' | 'uid'                | 'Long'       | [1L << 53]            | ['x', 1.5]
        '002' | 'startTime'          | 'String'     | [RIGHT.startTime]     | ['x']
        '002' | 'endTime'            | 'String'     | [RIGHT.endTime]       | ['x']
        '002' | 'quote'              | 'String'     | ['usdt', 'usdc']      | ['x']
        '002' | 'pageNo'             | 'Integer'    | [1]                   | ['x', 1L << 31]
        '002' | 'pageSize'           | 'Integer'    | [1]                   | ['x', 1L << 31]
        '003' | 'startTime'          | 'String'     | [RIGHT.startTime]     | ['x', 1]
        '003' | 'endTime'            | 'String'     | [RIGHT.endTime]       | ['x', 1]
        '003' | 'pageNo'             | 'Integer'    | [1]                   | ['1', 1.5, 1L << 31]
        '003' | 'pageSize'           | 'Integer'    | [1]                   | ['1', 1.5, 1L << 31]
        '003' | 'uid'                | 'Long'       | [1L << 53]            | ['7', 1.5]
        '003' | 'referralCode'       | 'String'     | ['AAA']               | [7]
        '003' | 'type'               | 'String'     | ['0', '1', '2', '3']  | [0, 'x']
        '003' | 'partnerUids'        | 'List<Long>' | [[Arranged.PARTNER]]  | [Arranged.PARTNER, ['x'], [1.5]]
        '004' | 'per_page'           | 'Integer'    | [1]                   | ['x', 1.5]
        '004' | 'last_record_number' | 'Long'       | [1L << 53]            | ['x', 1.5]
    }

    def 'seed #seed: #name left out means #value'() {
        given: 'more users than any default page holds'
        (1..101).each {
            arranged.user(it as long).deposit(it as long, '2026-06-02 00:00:00', '1')
                .member("member-$it", created: Instant.EPOCH.plusSeconds(it) as String)
        }

        expect:
        ask(seed).text == ask(seed, [(name): value]).text
        ask(seed).text != ask(seed, [(name): another]).text

        where:
        seed  | name                 || value  | another
        '000' | 'pageNo'             || 1      | 2
        '000' | 'pageSize'           || 100    | 99
        '001' | 'pageNo'             || 1      | 2
        '001' | 'pageSize'           || 100    | 99
        '002' | 'pageNo'             || 1      | 2
        '002' | 'pageSize'           || 20     | 10
        '002' | 'quote'              || 'usdt' | 'usdc'
        '003' | 'pageNo'             || 1      | 2
        '003' | 'pageSize'           || 100    | 99
        '004' | 'per_page'           || 25     | 24
        '004' | 'last_record_number' || 0      | 1
        '004' | 'sort_order'         || 'desc' | 'asc'
        '004' | 'sort_key'           || 'created_at' | 'user_account_id'
    }

    def 'seed #seed: #name may be #within, but not #beyond'() {
        expect:
        within.every { taken(ask(seed, [(name): it])) }
        beyond.every { !taken(ask(seed, [(name): it])) }

        where:
        seed  | name                 || within        | beyond
        '000' | 'pageSize'           || [1000]        | [1001]
        '001' | 'pageSize'           || [1000]        | [1001]
        '002' | 'pageSize'           || [100]         | [101]
        '003' | 'pageSize'           || [1000]        | [1001]
        '004' | 'per_page'           || [1, 100]      | [0, 101]
        '004' | 'last_record_number' || [0, 1L << 40] | [-1]
    }

    private static boolean taken(Answer answer) {
        answer.status == 200 && answer.json.code in [null, '0', '200']
    }

    private Answer ask(String seed, Map<String, ?> values = [:]) {
        Pages.ask(wire, seed, values)
    }

    private Answer request(String method, String address) {
        def body = method == 'POST' ? '{}' : null
        address.startsWith('/v1')
            ? wire.send(method, address, ['x-api-key': wire.partnerKey], body)
            : wire.signed(method, address, '', '', body, 'application/json')
    }

    // Name, schema and whether it must be given, for every parameter or field of the request in the contract.
    private static List<Map> documented(String seed) {
        def operation = Contract.operations().find { it.v1.endsWith(Pages.OPERATIONS[seed]) }.v3
        if (operation.requestBody) {
            def body = Contract.resolved(operation.requestBody.content['application/json'].schema)
            return body.properties.collect { name, schema ->
                [name: name, schema: Contract.resolved(schema), required: name in (body.required ?: [])]
            }
        }
        operation.parameters.collect {
            def parameter = it.$ref ? Contract.API.components.parameters[it.$ref.tokenize('/').last()] : it
            [name: parameter.name, schema: Contract.resolved(parameter.schema), required: parameter.required]
        }
    }
}
