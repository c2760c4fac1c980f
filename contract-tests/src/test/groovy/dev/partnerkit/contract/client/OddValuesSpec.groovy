package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.drift.Drift
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.error.UnexpectedResponseException.Kind
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.RawCapture
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('Values that no vendor should send: numbers beyond use, nulls, totals below nothing')
class OddValuesSpec extends Specification {

    static final String HUGE = '1E+99999999999'
    static final String LONG = '7' * 1200

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).build()

    def cleanup() {
        partners.close()
    }

    def 'an amount beyond use is absent and its text kept: #name as #shown (issue 4 of 5, models)'() {
        given:
        server.answer(200, team((name): written))

        when:
        def row = partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page().rows().first()

        then:
        name == 'unheardOf' || row."$name"() == null
        row.extra()[name] == kept

        where:
        name          | written       | kept
        'tradeVolume' | HUGE          | HUGE
        'tradeVolume' | LONG          | LONG
        'tradeVolume' | "-${LONG}.5"  | "-${LONG}.5"
        'tradeVolume' | "\"$LONG\""   | LONG
        'unheardOf'   | HUGE          | HUGE
        'unheardOf'   | LONG          | LONG
        shown = "${(written as String).take(20)}…"
    }

    def 'a uid beyond use costs its row and no other: #shown (issue 4 of 5, models)'() {
        given:
        server.answer(200, list("""{"uid": $written, "registerTime": "2026-06-16 15:42:11"},
            {"uid": 2, "registerTime": "2026-06-16 15:42:11"}""", 2))

        when:
        def page = partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        page.rows()*.uid() == [2]
        page.rejected()*.pointer() == ['/data/list/0/uid']

        where:
        written << [HUGE, LONG]
        shown = written.take(20)
    }

    def 'an answer nested beyond all reason is told as such (issue 4 of 5, errors)'() {
        given:
        server.answer(200, team(unheardOf: '[' * 1100 + ']' * 1100))

        when:
        partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == Kind.WRONG_SHAPE
        odd.message.contains('nesting depth')
    }

    def 'null for #name is a value that is absent, and told; it costs no row (issue 4 of 5, models)'() {
        given:
        server.answer(200, team((name): 'null'))

        when:
        def page = partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page()

        then:
        page.rejected() == []
        page.rows().first()."$name"() == null
        page.rows().first().extra() == [:]
        partners.drift().all().collect { [it.kind(), it.pointer()] } == [[Drift.Kind.CHANGED_TYPE, "/data/list/*/$name"]]

        where:
        name << ['tradeVolume', 'deposit', 'firstTradeDate', 'contractBalance']
    }

    def 'null where a row is no use without a value sets it aside: #name (issue 4 of 5, models)'() {
        given:
        server.answer(200, team((name): 'null'))

        when:
        def page = partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page()

        then:
        page.rows() == []
        page.rejected().collect { [it.pointer(), it.reason()] } == [["/data/list/0/$name", 'is not there']]
        partners.drift().all()*.kind() == [Drift.Kind.MISSING_FIELD]

        where:
        name << ['uid', 'registerTime', 'referralCode']
    }

    def 'a total below nothing is none (contract, total and total_records)'() {
        given:
        server.answer(200, body)

        when:
        listing(partners).page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == Kind.WRONG_SHAPE
        odd.message.contains('-7 is below 0')

        where:
        body                                                                                    | listing
        list('', -7)                                                                            | { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth()) }
        '{"items": [], "total_records": -7, "last_record_number": 0, "per_page": 25}'           | { it.users().users(UserSearch.everybody()) }
    }

    private static String list(String rows, long total) {
        """{"code": "200", "msg": "success", "data": {"total": $total, "list": [$rows]}}"""
    }

    private static String team(Map<String, String> other) {
        def marks = ['deposit', 'totalDepositGreaterThanHundred', 'firstDepositGreaterThan3Hundred', 'firstWithdrawLessThan2Hundred']
        def amounts = ['tradeVolume', 'tradingFee', 'rebate', 'totalDepositAmount']
        def texts = ['firstWithdrawDate', 'firstTradeDate', 'contractBalance']
        def fields = [uid: '1', registerTime: '"2026-06-16 15:42:11"', referralCode: '"1"'] + marks.collectEntries { [it, '"N"'] } +
            amounts.collectEntries { [it, '0'] } + texts.collectEntries { [it, '""'] } + other
        """{"code": "200", "msg": "success", "data": {"total": 1, "totalUsers": 1, "totalUsersInTeam": 1,
            "totalTradingVolumeInTeam": "0", "list": [{${fields.collect { name, value -> "\"$name\": $value" }.join(', ')}}]}}"""
    }
}
