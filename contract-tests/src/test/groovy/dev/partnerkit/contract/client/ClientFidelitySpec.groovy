package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.Currency
import dev.partnerkit.client.affiliate.InvitedUser
import dev.partnerkit.client.affiliate.InvitedUserAssets
import dev.partnerkit.client.affiliate.InvitedUserKyc
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResult
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamTotals
import dev.partnerkit.client.affiliate.TeamUser
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.TradeType
import dev.partnerkit.client.contract.Documented
import dev.partnerkit.client.contract.Operation
import dev.partnerkit.client.drift.DriftMode
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.KycStatus
import dev.partnerkit.client.users.PartnerUser
import dev.partnerkit.client.users.Product
import dev.partnerkit.client.users.SortOrder
import dev.partnerkit.client.users.UserAccount
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.RawCapture
import groovy.json.JsonOutput
import io.swagger.v3.oas.models.media.Schema
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

@Title('The client against the contract: parameters, limits, fields')
class ClientFidelitySpec extends Specification {

    static final Instant NOW = Instant.parse('2026-06-17T04:00:00Z')
    static final Map<String, Class<?>> ROWS = [InvitedUserKyc: InvitedUserKyc, InvitedUser: InvitedUser, InvitedUserAssets: InvitedUserAssets,
        TeamUser: TeamUser, PartnerUser: PartnerUser, UserAccount: UserAccount]
    /** A search with everything in it. */
    static final Map<Operation, Closure> FULL = [
        (Operation.KYC_RESULTS)  : { it.affiliate().kycResults(KycResultSearch.thisMonth().uid(7)) },
        (Operation.INVITED_USERS): { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth().uid(7).referralCode('A')) },
        (Operation.ASSETS)       : { it.affiliate().assets(AssetSearch.everybody().uid(7).from(NOW).to(NOW)) },
        (Operation.TEAM_USERS)   : { it.affiliate().teamUsers(TeamUserSearch.thisMonth().uid(7).referralCode('A').type(TradeType.SPOT).partnerUids([8L])) },
        (Operation.USERS)        : {
            def search = UserSearch.everybody().userAccountId('m').product(Product.ROBO).createdFrom(NOW).createdBefore(NOW)
            it.users().users([Product.CRYPTO, Product.SECURITIES, Product.ROBO, Product.ROTH_IRA]
                .inject(search) { all, product -> all.kycStatus(product, new KycStatus("of $product")) })
        },
    ]

    static final Map<String, String> VALUES = [uid: '7', referralCode: 'A', quote: 'usdt', type: '1', partnerUids: '[8]',
        user_account_id: 'm', product: 'robo', sort_order: 'desc', sort_key: 'created_at', pageNo: '1', last_record_number: '0']

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).clock { NOW }.build()

    def 'the client has the operations of the contract (contract, paths)'() {
        expect:
        Operation.values()*.id().toSet() == Contract.operations()*.v3*.operationId.toSet()
        FULL.keySet() == Operation.values() as Set
    }

    def 'what #operation can be asked is what can be searched for (contract, parameters)'() {
        given:
        server.answer(200, PreflightSpec.ANSWER)
        server.requests.clear()

        when:
        FULL[operation](partners).page()
        Map sent = server.only.method == 'POST' ? server.only.json : server.only.decodedQuery.split('&').collectEntries { it.split('=').toList() }

        then:
        [server.only.method, server.only.path - ~'^/v1(?=/users)'] == Contract.operation(operation.id()).with { [it.v2, it.v1] }
        sent.keySet() == parameters(operation).keySet()

        and: 'each under its own name'
        sent.findAll { VALUES.containsKey(it.key) && it.value.toString() != VALUES[it.key] } == [:]
        sent.findAll { it.key.endsWith('_kyc_status') }.every { it.value == "of ${it.key - '_kyc_status'}" }

        where:
        operation << Operation.values()
    }

    def 'page sizes of #operation are the documented ones (contract, parameters; L02)'() {
        given:
        def size = parameters(operation)[operation == Operation.USERS ? 'per_page' : 'pageSize']

        expect:
        operation.usualPageSize() == size.default
        operation.largestPageSize() == size.maximum
        size.minimum == 1

        where:
        operation << Operation.values()
    }

    def 'rate limits of #operation are the documented ones (contract, x-rate-limit)'() {
        given:
        def limit = Contract.operation(operation.id()).v3.extensions?.get('x-rate-limit')

        expect:
        operation.limited == (limit != null)
        limit == null || [limit.requests, limit.seconds] == [Documented.LIMITED_PER_SECOND, 1]

        where:
        operation << Operation.values()
    }

    def 'a range takes as many partner uids as documented (contract, TeamUsersRangeRequest)'() {
        expect:
        Documented.MOST_PARTNER_UIDS == Contract.API.components.schemas.TeamUsersRangeRequest.properties.partnerUids.maxItems
    }

    def 'the answer of success of #operation is called #operation.response (contract, responses)'() {
        given:
        def answer = Contract.operation(operation.id()).v3.responses['200'].content['application/json'].schema

        expect:
        operation.response() == (operation == Operation.USERS ? answer.$ref : Contract.resolved(answer).anyOf.first().$ref).tokenize('/').last()

        where:
        operation << Operation.values()
    }

    def 'closed sets are those of the contract: #schema (contract, schemas)'() {
        expect:
        known*.toString()*.toLowerCase().toSet() == (Contract.API.components.schemas[schema].enum*.toString() as Set)

        where:
        schema               | known
        'SettlementCurrency' | Currency.values()
        'SortOrder'          | SortOrder.values()
        'Product'            | [Product.CRYPTO, Product.SECURITIES, Product.ROBO, Product.ROTH_IRA]
        'KycResult'          | [KycResult.PASSED, KycResult.NOT_PASSED]
    }

    def 'a trade type is sent as the contract writes it: #type (contract, TradeType)'() {
        given:
        server.answer(200, PreflightSpec.ANSWER)
        def schema = Contract.API.components.schemas.TradeType

        when:
        partners.affiliate().teamUsers(TeamUserSearch.thisMonth().type(type)).page()

        then:
        schema.enum[schema.extensions['x-enum-varnames'].indexOf(type.name())] == server.requests.last().json.type

        where:
        type << TradeType.values()
    }

    def 'a #schema has the documented fields, and what it has besides (contract, schemas)'() {
        expect:
        type.recordComponents*.name.toSet() == (Contract.API.components.schemas[schema].properties.keySet().collect { camel(it) } + 'extra').toSet()

        where:
        schema << ROWS.keySet()
        type = ROWS[schema]
    }

    def 'team totals have the documented fields (contract, TeamUsersRangePage)'() {
        expect:
        TeamTotals.recordComponents*.name.toSet() == Contract.API.components.schemas.TeamUsersRangePage.properties.keySet() - ['list', 'total']
    }

    def 'every field of a #schema is read (contract, schemas)'() {
        given:
        def row = filled(schema)

        when:
        def page = read(schema, row, DriftMode.FAIL)

        then:
        page.rejected() == []
        def read = schema == 'UserAccount' ? page.rows()[0].accounts()[0] : page.rows()[0]
        row.keySet().findAll { read."${camel(it)}"() in [null, 0L, '', []] } == [] as Set
        read.extra() == [:]

        where:
        schema << ROWS.keySet()
    }

    def 'a #schema without #field is #outcome (contract, schemas)'() {
        when:
        def page = read(schema, filled(schema).findAll { it.key != field })

        then:
        page.rows().size() == (required ? 0 : 1)
        page.rejected()*.pointer().every { it.endsWith("/$field") } && page.rejected().size() == (required ? 1 : 0)

        where:
        [schema, field] << ROWS.keySet().collectMany { name -> Contract.API.components.schemas[name].properties.keySet().collect { [name, it] } }
        required = field in Contract.API.components.schemas[schema].required
        outcome = required ? 'set aside' : 'whole'
    }

    private static Map<String, Schema> parameters(Operation operation) {
        def documented = Contract.operation(operation.id()).v3
        if (documented.requestBody) {
            return Contract.resolved(documented.requestBody.content['application/json'].schema).properties
        }
        documented.parameters.collect { it.$ref ? Contract.API.components.parameters[it.$ref.tokenize('/').last()] : it }
            .collectEntries { [it.name, Contract.resolved(it.schema)] }
    }

    private def read(String schema, Map row, DriftMode mode = DriftMode.REPORT) {
        server.answer(200, JsonOutput.toJson(schema == 'PartnerUser' || schema == 'UserAccount'
            ? [items: [schema == 'UserAccount' ? filled('PartnerUser') + [accounts: [row]] : row], total_records: 1, last_record_number: 1, per_page: 25]
            : [code: schema == 'InvitedUserAssets' ? '0' : '200', msg: 'success', data: [total: 1, list: [row]] +
                (schema == 'TeamUser' ? [totalUsers: 1, totalUsersInTeam: 1, totalTradingVolumeInTeam: '0'] : [:])]))
        FULL[ROWS.keySet().toList().indexOf(schema).with { Operation.values()[Math.min(it, 4)] }](partners).calls { it.drift(mode) }.page()
    }

    /** A row with a value of its kind for every documented field. */
    private static Map<String, Object> filled(String schema) {
        Contract.API.components.schemas[schema].properties.collectEntries { name, property -> [name, value(name, property)] }
    }

    private static Object value(String name, Schema property) {
        def schema = Contract.resolved(property)
        def pattern = schema.pattern ?: ''
        switch (schema.type) {
            case 'integer': return 7
            case 'number': return 1.5
            case 'array': return [filled('UserAccount')]
            default:
                return schema.enum ? schema.enum.first().toString()
                    : schema.format == 'date-time' ? '2026-06-01T00:00:00Z'
                    : schema.format == 'decimal' ? (pattern.contains('{8}') ? '1.50000000' : '1.50')
                    : name =~ /Time$/ ? '2026-06-01 00:00:00' : name =~ /Date$/ ? '2026-06-01' : 'x'
        }
    }

    private static String camel(String name) {
        name.replaceAll(/_(\w)/) { it[1].toUpperCase() }
    }
}
