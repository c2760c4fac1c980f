package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.drift.Drift
import dev.partnerkit.client.drift.Drift.Kind
import dev.partnerkit.client.drift.DriftMode
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Overlaid
import dev.partnerkit.contract.support.RawCapture
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('Where answers leave the contract')
class DriftSpec extends Specification {

    static final Map<String, Closure> LISTINGS = [
        listInvitedUserKycResults: { it.affiliate().kycResults(KycResultSearch.thisMonth()) },
        listInvitedUsers         : { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth()) },
        listInvitedUserAssets    : { it.affiliate().assets(AssetSearch.everybody()) },
        listTeamUsersInRange     : { it.affiliate().teamUsers(TeamUserSearch.thisMonth()) },
        listUsers                : { it.users().users(UserSearch.everybody()) },
    ]

    static final Overlaid AS_IT_IS = new Overlaid('{overlay: 1.0.0, info: {title: none, version: 1.0.0}, actions: []}')

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    List<PartnerEvent> events = []

    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF)
        .listener { if (it.drift()) events << it }.build()

    def 'the documented answer of #operation leaves it nowhere (contract, responses)'() {
        given:
        server.answer(200, documented(operation) {})

        when:
        def page = LISTINGS[operation](partners).calls { it.drift(DriftMode.FAIL) }.page()

        then:
        !page.rows().empty
        partners.drift().all().empty
        partners.drift().toOverlay().contains('actions: []')
        new Overlaid(partners.drift().toOverlay()).violations(*address(operation), documented(operation) {}) == []

        where:
        operation << LISTINGS.keySet()
    }

    def '#kind at #pointer of #operation is told, and its overlay makes room for it (issue 4 of 5, drift)'() {
        given:
        def body = documented(operation, change)
        server.answer(200, body)

        when:
        LISTINGS[operation](partners).page()

        then: 'with the place, and with the schema of the contract that the place belongs to'
        with(partners.drift().all()) {
            it.size() == 1
            def drift = it.first() as Drift
            [drift.operation().id(), drift.kind(), drift.pointer(), drift.schema()] == [operation, kind, pointer, schema]
            Contract.API.components.schemas.containsKey(drift.schema())
        }

        and: 'the contract as it is refuses the answer; patched, it takes it'
        new Overlaid(partners.drift().toOverlay()).violations(*address(operation), body) == []
        !AS_IT_IS.violations(*address(operation), body).empty

        where:
        operation                   | kind               | pointer                         | schema                    | change
        'listInvitedUserKycResults' | Kind.UNKNOWN_FIELD | '/traceId'                      | 'KycResultListResponse'   | { it.traceId = 'x' }
        'listInvitedUserKycResults' | Kind.UNKNOWN_FIELD | '/data/list/*/kycLevel'         | 'InvitedUserKyc'          | { it.data.list.each { it.kycLevel = 3 } }
        'listInvitedUserKycResults' | Kind.UNKNOWN_FIELD | '/data/list/*/a~1b~0c "d"'      | 'InvitedUserKyc'          | { it.data.list.each { it['a/b~c "d"'] = [1] } }
        'listInvitedUserKycResults' | Kind.UNKNOWN_VALUE | '/data/list/*/kycResult'        | 'KycResult'               | { it.data.list.each { it.kycResult = 'may"be' } }
        'listInvitedUserKycResults' | Kind.CHANGED_TYPE  | '/data/list/*/uid'              | 'InvitedUserKyc'          | { it.data.list.each { it.uid = '7' } }
        'listInvitedUserKycResults' | Kind.MISSING_FIELD | '/data/list/*/kycResult'        | 'InvitedUserKyc'          | { it.data.list.each { it.remove('kycResult') } }
        'listInvitedUsers'          | Kind.UNKNOWN_FIELD | '/traceId'                      | 'InvitedUserListResponse' | { it.traceId = [id: 1] }
        'listInvitedUsers'          | Kind.CHANGED_TYPE  | '/code'                         | 'InvitedUserListResponse' | { it.code = 200 }
        'listInvitedUsers'          | Kind.MISSING_FIELD | '/msg'                          | 'InvitedUserListResponse' | { it.remove('msg') }
        'listInvitedUsers'          | Kind.CHANGED_TYPE  | '/data/list/*/registerTime'     | 'InvitedUser'             | { it.data.list.each { it.registerTime = '9.9.2021' } }
        'listInvitedUsers'          | Kind.CHANGED_TYPE  | '/data/total'                   | 'InvitedUserPage'         | { it.data.total = '1' }
        'listInvitedUserAssets'     | Kind.UNKNOWN_FIELD | '/traceId'                      | 'InvitedUserAssetsResponse' | { it.traceId = true }
        'listInvitedUserAssets'     | Kind.CHANGED_TYPE  | '/data/list/*/totalDeposit'     | 'InvitedUserAssets'       | { it.data.list.each { it.totalDeposit = 1.5 } }
        'listInvitedUserAssets'     | Kind.CHANGED_TYPE  | '/data/list/*/currentBalance'   | 'InvitedUserAssets'       | { it.data.list.each { it.currentBalance = [usdt: '1'] } }
        'listInvitedUserAssets'     | Kind.CHANGED_TYPE  | '/data/list/*/updateTime'       | 'InvitedUserAssets'       | { it.data.list.each { it.updateTime = 1750000000 } }
        'listInvitedUserAssets'     | Kind.MISSING_FIELD | '/data/list/*/firstDepositTime' | 'InvitedUserAssets'       | { it.data.list.each { it.remove('firstDepositTime') } }
        'listTeamUsersInRange'      | Kind.UNKNOWN_FIELD | '/traceId'                      | 'TeamUsersRangeResponse'  | { it.traceId = null }
        'listTeamUsersInRange'      | Kind.UNKNOWN_FIELD | '/data/pages'                   | 'TeamUsersRangePage'      | { it.data.pages = 7 }
        'listTeamUsersInRange'      | Kind.UNKNOWN_VALUE | '/data/list/*/deposit'          | 'YesNo'                   | { it.data.list.each { it.deposit = 'X' } }
        'listTeamUsersInRange'      | Kind.CHANGED_TYPE  | '/data/list/*/deposit'          | 'TeamUser'                | { it.data.list.each { it.deposit = true } }
        'listTeamUsersInRange'      | Kind.CHANGED_TYPE  | '/data/list/*/tradeVolume'      | 'TeamUser'                | { it.data.list.each { it.tradeVolume = '1.5' } }
        'listTeamUsersInRange'      | Kind.CHANGED_TYPE  | '/data/totalTradingVolumeInTeam' | 'TeamUsersRangePage'     | { it.data.totalTradingVolumeInTeam = 1.5 }
        'listUsers'                 | Kind.UNKNOWN_FIELD | '/next'                         | 'UserListResponse'        | { it.next = 'x' }
        'listUsers'                 | Kind.UNKNOWN_FIELD | '/items/*/tier'                 | 'PartnerUser'             | { it.items.each { it.tier = 'gold' } }
        'listUsers'                 | Kind.UNKNOWN_FIELD | '/items/*/accounts/*/tier'      | 'UserAccount'             | { it.items.each { it.accounts.each { it.tier = 'gold' } } }
        'listUsers'                 | Kind.UNKNOWN_VALUE | '/items/*/accounts/*/product'   | 'Product'                 | { it.items[0].accounts[0].product = 'gold' }
        'listUsers'                 | Kind.CHANGED_TYPE  | '/total_records'                | 'UserListResponse'        | { it.total_records = '1' }
        'listUsers'                 | Kind.CHANGED_TYPE  | '/items/*/user_account_id'      | 'PartnerUser'             | { it.items.each { it.user_account_id = 7 } }
        'listUsers'                 | Kind.MISSING_FIELD | '/items/*/accounts/*/kyc_status' | 'UserAccount'            | { it.items.each { it.accounts[0].remove('kyc_status') } }
    }

    def 'the other code of success is told, and is one all the same (L01)'() {
        given:
        server.answer(200, documented(operation) { it.code = code })

        when:
        def page = LISTINGS[operation](partners).page()

        then:
        !page.rows().empty
        partners.drift().all().collect { [it.kind(), it.pointer(), it.sample()] } == (told ? [[Kind.WRONG_SUCCESS_CODE, '/code', code]] : [])
        new Overlaid(partners.drift().toOverlay()).violations(*address(operation), documented(operation) { it.code = code }) == []

        where:
        operation                   | code  || told
        'listInvitedUserKycResults' | '200' || false
        'listInvitedUserKycResults' | '0'   || true
        'listInvitedUsers'          | '0'   || true
        'listInvitedUserAssets'     | '200' || true
        'listInvitedUserAssets'     | '0'   || false
        'listTeamUsersInRange'      | '0'   || true
    }

    def 'a page longer than asked for is told, with all of its rows: #rows rows for #size (L30)'() {
        given:
        server.answer(200, documented('listInvitedUsers') { it.data.list = it.data.list * rows })

        when:
        def page = partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth().pageSize(size)).page()

        then:
        page.rows().size() == rows
        partners.drift().all().collect { [it.kind(), it.pointer(), it.sample()] } ==
            (told ? [[Kind.LONG_PAGE, '/data/list', "$rows rows, $size asked for" as String]] : [])

        where:
        rows | size || told
        1    | 2    || false
        2    | 2    || false
        3    | 2    || true
    }

    def 'each kind and place is told once, however many rows and answers have it (issue 4 of 5, drift)'() {
        given:
        server.answer(200, documented('listInvitedUserAssets') { it.trace = 1; it.data.list.each { it.level = 1; it.totalDeposit = 2 } })

        when:
        3.times { partners.affiliate().assets(AssetSearch.everybody()).page() }

        then: 'a call tells of it, by name and operation'
        events*.drift()*.pointer().sort() == ['/data/list/*/level', '/data/list/*/totalDeposit', '/trace']
        events.every { it.kind() == PartnerEvent.Kind.DRIFTED && it.operation().id() == 'listInvitedUserAssets' && it.correlation() }
        partners.drift().all().toSet() == events*.drift().toSet()

        when: 'the same at another operation is another place'
        server.answer(200, documented('listInvitedUsers') { it.trace = 1 })
        partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        events.size() == 4
        new Overlaid(partners.drift().toOverlay()).violations(*address('listInvitedUsers'), documented('listInvitedUsers') { it.trace = 1 }) == []
    }

    def 'whoever wants to has the call fail, each time (issue 4 of 5, drift)'() {
        given:
        server.answer(200, documented('listUsers') { it.next = 1 })
        def listing = partners.users().users(UserSearch.everybody()).calls { it.drift(DriftMode.FAIL) }

        when:
        def odd = (1..2).collect {
            try {
                listing.page()
            } catch (UnexpectedResponseException e) {
                e
            }
        }

        then:
        odd*.kind() == [UnexpectedResponseException.Kind.DRIFT] * 2
        odd.every { it.message.contains('UNKNOWN_FIELD at /next') && it.failure().attempts() == 1 }
        events.size() == 1
    }

    private static String documented(String operation, Closure change) {
        def value = Contract.operation(operation).v3.responses['200'].content['application/json'].examples.documented.value
        def body = new JsonSlurper().parseText(value as String)
        change(body)
        JsonOutput.toJson(body)
    }

    /** Path and method. */
    private static List<String> address(String operation) {
        Contract.operation(operation).with { [it.v1, it.v2] }
    }
}
