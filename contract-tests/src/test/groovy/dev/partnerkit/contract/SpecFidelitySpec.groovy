package dev.partnerkit.contract

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.seed.Documents
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.swagger.v3.oas.models.media.Schema
import io.swagger.v3.parser.OpenAPIV3Parser
import spock.lang.Specification
import spock.lang.Title

/** What the contract says is what the running server does: its routes, parameters, defaults and limits. */
@Title('Fidelity of the contract to the server')
class SpecFidelitySpec extends Specification {

    static final GETS = Contract.operations().findAll { it.v2 == 'GET' }.collectMany { path, method, operation ->
        operation.parameters.collect { [path, resolved(it).name, schema(resolved(it).schema)] }
    }
    static final FIELDS = Contract.API.components.schemas.TeamUsersRangeRequest.properties
        .collect { name, schema -> ['/api/v3/patener/openapi/v1/partner/team/users/range', name, SpecFidelitySpec.schema(schema)] }
    static final INPUTS = GETS + FIELDS

    def arranged = new Arranged('2026-06-17 12:00:00')

    def 'the contract is read without a complaint'() {
        expect:
        new OpenAPIV3Parser().readContents(Contract.TEXT).messages == []
    }

    def 'the contract holds the five operations and no other'() {
        expect:
        Contract.operations()*.v3*.operationId.toSet() == [
            'listInvitedUserKycResults', 'listInvitedUsers', 'listInvitedUserAssets', 'listTeamUsersInRange', 'listUsers']
            .toSet()
    }

    def 'every operation of the contract is routed, and only under its method: #method #path'() {
        expect:
        send(method, path, [:]).status == 200
        (['GET', 'POST'] - method).every { send(it, path, [:]).status == 405 }

        where:
        [path, method] << Contract.operations().collect { [it.v1, it.v2] }
    }

    def 'the server takes #name=#example as the contract writes it: #path'() {
        expect:
        send(methodOf(path), path, [(name): example]).with { it.status == 200 && it.json.code in [null, '0', '200'] }

        where:
        [path, name, example] << INPUTS.findAll { it[2].example != null || it[2].enum }
            .findAll { it[1] != 'referralCode' || it[0].endsWith('/list') }
            .collectMany { path, name, schema ->
                (schema.enum ?: [withinReach(schema.example)]).collect { [path, name, it] }
            }
    }

    def 'the server refuses values outside the set of #name, and no others: #path'() {
        expect:
        send(methodOf(path), path, [(name): 'something else']).status == (path == '/users/' ? 422 : 400)

        where:
        [path, name] << INPUTS.findAll { it[2].enum }.collect { it.take(2) }
    }

    def 'the least and the most of #name are those of the server: #path, #least to #most'() {
        given:
        def refused = path == '/users/' ? 422 : 400

        expect:
        send(methodOf(path), path, [(name): least]).status == 200
        send(methodOf(path), path, [(name): least - 1]).status == refused
        most == null || send(methodOf(path), path, [(name): most]).status == 200
        most == null || send(methodOf(path), path, [(name): most + 1]).status == refused

        where:
        [path, name, least, most] << INPUTS.findAll { it[2].minimum != null }
            .collect { path, name, schema -> [path, name, schema.minimum, schema.maximum] }
    }

    def 'the page size that counts when none is given is the default of the contract: #path, #size'() {
        given:
        (1..size + 1).each { arranged.user(it as long).member("member-$it") }

        expect:
        send(methodOf(path), path, [:]).with { it.json.items ?: it.json.data.list }.size() == size

        where:
        [path, size] << INPUTS.findAll { it[1] in ['pageSize', 'per_page'] }.collect { [it[0], it[2].default] }
    }

    def 'the other defaults of the contract are those of the server: #path, #name=#value'() {
        given:
        (1..30).each {
            arranged.user(it as long).deposit(it as long, '2026-06-01 00:00:00', '1')
                .member("member-$it", created: "2025-01-${(it < 10 ? '0' : '') + it}T00:00:00Z")
        }

        expect:
        send(methodOf(path), path, [:]).text == send(methodOf(path), path, [(name): value]).text

        where:
        [path, name, value] << INPUTS.findAll { it[2].default != null && !(it[1] in ['pageSize', 'per_page']) }
            .collect { path, name, schema -> [path, name, schema.default] }
    }

    def 'as many partnerUids are taken as the contract allows'() {
        given:
        int most = Contract.API.components.schemas.TeamUsersRangeRequest.properties.partnerUids.maxItems
        (1..most + 1).each { arranged.user(it as long, partner: true) }

        expect:
        arranged.wire.post('/team/users/range', [partnerUids: (1..most).toList()]).status == 200
        arranged.wire.post('/team/users/range', [partnerUids: (1..most + 1).toList()]).status == 400
    }

    def 'the two limited operations say so in the contract, and no other does (L43)'() {
        expect:
        Contract.operations().collectEntries { [it.v3.operationId, it.v3.extensions?.get('x-rate-limit')] }
            .findAll { it.value } == [
                listInvitedUserAssets: [requests: 5, seconds: 1, per: ['ip', 'user']],
                listTeamUsersInRange : [requests: 5, seconds: 1, per: ['ip', 'user']]]
    }

    def 'a refusal for too many requests is part of every affiliate operation, with status 200 and 429 (L44)'() {
        given:
        def refusal = new Answer(headers: ['content-type': ['application/json']],
            text: '{"code":29001,"msg":"API access frequently"}')

        expect:
        Contract.operations().findAll { it.v3.tags == ['Affiliate'] }.every { path, method, operation ->
            [200, 429].every { refusal.status = it; Contract.violations(path, method, refusal).empty }
        }
    }

    def 'a total is a 64 bit number everywhere (L35)'() {
        expect:
        Contract.API.components.schemas.findAll { it.value.properties?.total }.with { pages ->
            pages.size() == 4 && pages.every { it.value.properties.total.format == 'int64' }
        }
    }

    def 'the only users host in the contract is the documented one (L61)'() {
        expect:
        Contract.API.paths['/users/'].servers*.url == ['https://partner-api.cryptofi-dev.com/v1']
    }

    def "the vendor's spelling of its path is kept (L66)"() {
        expect:
        Contract.operations().findAll { it.v3.tags == ['Affiliate'] }
            .every { it.v1.startsWith('/api/v3/patener/openapi/v1/partner/') }
    }

    def 'a time is refused by the contract and the server alike: #time'() {
        given:
        def pattern = Contract.API.components.schemas.AffiliateTime.pattern

        expect:
        (time ==~ pattern) == taken
        (arranged.wire.get('/invitation/user/list', [startTime: time]).status == 200) == taken

        where:
        time                   || taken
        '2026-06-01 00:00:00'  || true
        '2026-12-31 23:59:59'  || true
        '2026-13-01 00:00:00'  || false
        '2026-06-00 00:00:00'  || false
        '2026-06-01 24:00:00'  || false
        '2026-06-01T00:00:00'  || false
        '2026-6-1 0:0:0'       || false
        '2026-06-01 00:00'     || false
    }

    def 'the judge is no rubber stamp: an answer with #damage breaks the contract'() {
        given:
        def wire = new Wire(Documents.KEY, Documents.PARTNER_KEY)
        def answer = wire.get('/invitation/user/assets', [uid: 12345678])
        def body = new JsonSlurper().parseText(answer.text)
        wound(body)

        expect:
        Contract.violations(Wire.AFFILIATE + '/invitation/user/assets', 'GET',
            new Answer(status: 200, headers: answer.headers, text: JsonOutput.toJson(body)))

        where:
        damage                | wound
        'a numeric success'   | { it.code = 0 }
        'no total'            | { it.data.remove('total') }
        'no list'             | { it.data.remove('list') }
        'an amount as number' | { it.data.list[0].totalDeposit = 15000 }
        'seven places'        | { it.data.list[0].totalDeposit = '1.0000000' }
        'a row without uid'   | { it.data.list[0].remove('uid') }
        'a time in ISO form'  | { it.data.list[0].updateTime = '2026-05-21T10:25:00' }
    }

    // A documented time may be out of reach of the range operation; the day before the arranged now is not.
    private static withinReach(example) {
        example ==~ /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/ ? '2026-06-16 00:00:00' : example
    }

    private static String methodOf(String path) {
        Contract.operations().find { it.v1 == path }.v2
    }

    private Answer send(String method, String path, Map<String, ?> values) {
        if (path == '/users/') {
            def query = values.collect { name, value -> "$name=${Wire.encode(value as String)}" }.join('&')
            return method == 'GET'
                ? arranged.wire.users(query)
                : arranged.wire.send(method, Wire.USERS, ['x-api-key': arranged.wire.partnerKey], null)
        }
        def operation = path - Wire.AFFILIATE
        method == 'GET' ? arranged.wire.get(operation, values) : arranged.wire.post(operation, values)
    }

    private static resolved(parameter) {
        parameter.$ref ? Contract.API.components.parameters[parameter.$ref.tokenize('/').last()] : parameter
    }

    private static Schema schema(Schema schema) {
        schema.$ref ? Contract.API.components.schemas[schema.$ref.tokenize('/').last()] : schema
    }
}
