package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResult
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.KycStatus
import dev.partnerkit.client.users.Product
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.contract.support.RawCapture
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

import static dev.partnerkit.contract.support.Arranged.at

@Title('What the clients make of answers, also of those the documents do not show')
class ReadingSpec extends Specification {

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).build()

    AffiliateClient affiliate = partners.affiliate()
    UsersClient users = partners.users()

    def 'fields the contract does not know are kept, at every depth (seed 000, response parameters)'() {
        given:
        server.answer(200, '''{"code": "200", "msg": "success", "traceId": "x", "data": {"hasMore": false, "total": 1,
            "list": [{"uid": 1, "kycResult": "passed", "kycLevel": {"old": 0, "new": [1, 1.5, true, null]}}]}}''')

        when:
        def row = affiliate.kycResults(KycResultSearch.thisMonth()).page().rows().first()

        then:
        [row.uid(), row.kycResult()] == [1, KycResult.PASSED]
        row.extra() == [kycLevel: [old: 0, new: [1, 1.5, true, null]]]
    }

    def 'a KYC result nobody knows yet stays the text it is: #result (seed 000, kycResult)'() {
        given:
        server.answer(200, list("""{"uid": 1, "kycResult": "$result"}"""))

        when:
        def found = affiliate.kycResults(KycResultSearch.thisMonth()).page().rows().first().kycResult()

        then:
        found == new KycResult(result)
        found.text() == result
        found.isKnown() == known

        where:
        result       || known
        'passed'     || true
        'not_passed' || true
        'maybe'      || false
        ''           || false
    }

    def 'a mark is true or false; another text is neither, and kept: #text (seed 003, response parameters)'() {
        given:
        server.answer(200, team(teamUser(deposit: "\"$text\"")))

        when:
        def row = affiliate.teamUsers(TeamUserSearch.thisMonth()).page().rows().first()

        then:
        row.deposit() == mark
        row.extra() == extra

        where:
        text || mark  | extra
        'Y'  || true  | [:]
        'N'  || false | [:]
        'n'  || null  | [deposit: 'n']
        'X'  || null  | [deposit: 'X']
        ''   || null  | [:]
    }

    def 'what is left blank is absent, and so is a dash, which is kept: #field as #written (seed 003; L21)'() {
        given:
        server.answer(200, team(teamUser((field): written)))

        when:
        def row = affiliate.teamUsers(TeamUserSearch.thisMonth()).page().rows().first()

        then:
        row."$field"() == null
        row.extra()[field] == kept

        where:
        field               | written   || kept
        'contractBalance'   | '"-"'     || '-'
        'contractBalance'   | '""'      || null
        'firstTradeDate'    | '""'      || null
        'firstTradeDate'    | '"-"'     || '-'
        'firstWithdrawDate' | '"soon"'  || 'soon'
        'tradeVolume'       | '"-"'     || '-'
        'tradeVolume'       | '"  "'    || '  '
        'rebate'            | '"much"'  || 'much'
        'rebate'            | '{"a":1}' || [a: 1]
    }

    def 'a masked balance is a text (seed 003, contractBalance)'() {
        given:
        server.answer(200, team(teamUser(contractBalance: '"12***.**"')))

        expect:
        affiliate.teamUsers(TeamUserSearch.thisMonth()).page().rows()*.contractBalance() == ['12***.**']
    }

    def 'a product and a KYC state nobody knows yet stay the texts they are (L52, L53)'() {
        given:
        server.answer(200, items('''{"user_account_id": "", "total_current_market_value": "0.00", "accounts":
            [{"product": "gold", "kyc_status": "under review", "current_market_value": "0.00"}]}'''))

        expect:
        with(users.users(UserSearch.everybody()).page().rows().first()) {
            userAccountId() == ''
            accounts().collect { [it.product(), it.product().isKnown(), it.kycStatus(), it.kycApprovedAt()] } ==
                [[new Product('gold'), false, new KycStatus('under review'), null]]
        }
    }

    def 'a moment of the users list is read with any offset, and without one in UTC: #text (L60)'() {
        given:
        server.answer(200, items("""{"user_account_id": "m", "total_current_market_value": "0.00", "accounts":
            [{"product": "crypto", "kyc_status": "approved", "current_market_value": "0.00", "kyc_approved_at": $text}]}"""))

        expect:
        users.users(UserSearch.everybody()).page().rows().first().accounts()*.kycApprovedAt() == [moment]

        where:
        text                            || moment
        '"2025-08-14T17:02:31Z"'        || Instant.parse('2025-08-14T17:02:31Z')
        '"2025-08-14T17:02:31.123456Z"' || Instant.parse('2025-08-14T17:02:31.123456Z')
        '"2025-08-14T19:02:31+02:00"'   || Instant.parse('2025-08-14T17:02:31Z')
        '"2025-08-14T17:02:31"'         || Instant.parse('2025-08-14T17:02:31Z')
        'null'                          || null
        '"yesterday"'                   || null
    }

    def 'an empty list is a list (seeds 000 to 004, response parameters)'() {
        given:
        server.answer(200, '''{"code": "200", "msg": "success", "data": {"list": [], "total": 0, "totalUsers": 1,
            "totalUsersInTeam": 0, "totalTradingVolumeInTeam": "0"}}''')

        expect:
        affiliate.kycResults(KycResultSearch.thisMonth()).page().rows() == []
        affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page().rows() == []
        affiliate.assets(AssetSearch.everybody()).page().rows() == []
        affiliate.teamUsers(TeamUserSearch.thisMonth()).page().rows() == []

        when:
        server.answer(200, items(''))

        then:
        users.users(UserSearch.everybody()).page().rows() == []
    }

    def 'money is exact to its last place, as a number and as a text: #written (L20)'() {
        given:
        server.answer(200, list("""{"uid": 1, "totalDeposit": $written, "totalWithdrawal": "$written",
            "currentBalance": -$written, "updateTime": "", "firstDepositAmount": "-$written", "firstDepositTime": ""}"""))

        expect:
        with(affiliate.assets(AssetSearch.everybody()).page().rows().first()) {
            [totalDeposit(), totalWithdrawal(), currentBalance().negate(), firstDepositAmount().negate()]*.toPlainString() ==
                [written] * 4
        }

        where:
        written << ['0', '5000.00000000', '0.1', '0.00000001', '9007199254740993.10',
            '123456789012345678901234567890.12345678']
    }

    def 'amounts of a range row are exact, however the number is written (L20)'() {
        given:
        server.answer(200, team(teamUser(uid: '9223372036854775807', tradeVolume: '0.3000000000000000166',
            tradingFee: '1E-7', rebate: '1547.4752655', totalDepositAmount: '100.00')))

        expect:
        with(affiliate.teamUsers(TeamUserSearch.thisMonth()).page().rows().first()) {
            uid() == 9223372036854775807
            [tradeVolume(), tradingFee(), rebate(), totalDepositAmount()]*.toPlainString() ==
                ['0.3000000000000000166', '0.0000001', '1547.4752655', '100.00']
        }
    }

    def 'a time is read in the zone of the account, #zone (L13)'() {
        given:
        server.answer(200, list('{"uid": 1, "registerTime": "2026-06-16 15:42:11"}'))
        def elsewhere = PartnerClients.builder().sandbox(server.url).zone(java.time.ZoneId.of(zone)).build()

        expect:
        elsewhere.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page().rows()*.registerTime() ==
            [Instant.parse(moment)]

        cleanup:
        elsewhere.close()

        where:
        zone            || moment
        '+08:00'        || '2026-06-16T07:42:11Z'
        'Asia/Shanghai' || '2026-06-16T07:42:11Z'
        'UTC'           || '2026-06-16T15:42:11Z'
        'Europe/Berlin' || '2026-06-16T13:42:11Z'
    }

    def 'a row that is not whole is set aside with its place, and costs no other: #row (seed 001, response parameters)'() {
        given:
        def good = (1..999).collect { """{"uid": $it, "registerTime": "2026-06-16 15:42:11"}""" as String }
        server.answer(200, list(good.take(500) + row + good.drop(500)))

        when:
        def page = affiliate.invitedUsers(InvitedUserSearch.thisMonth().pageSize(1000)).page()

        then:
        page.rows().size() == 999
        page.rows()*.uid() == (1..999).toList()
        with(page.rejected()) {
            it.size() == 1
            it[0].pointer() == "/data/list/500$pointer"
            it[0].reason() == reason
            it[0].json() == row
        }

        where:
        row                                                        || pointer         | reason
        '{}'                                                       || '/uid'          | 'is not there'
        '{"uid": 7}'                                               || '/registerTime' | 'is not there'
        '{"registerTime": "2026-06-16 15:42:11", "uid": null}'     || '/uid'          | 'is not there'
        '{"uid": 1.5, "registerTime": "2026-06-16 15:42:11"}'      || '/uid'          | '1.5 is no whole number of 64 bits'
        '{"uid": "x", "registerTime": "2026-06-16 15:42:11"}'      || '/uid'          | 'x is no whole number of 64 bits'
        '{"uid": 9223372036854775808, "registerTime": "2026-06-16 15:42:11"}' || '/uid' | '9223372036854775808 is no whole number of 64 bits'
        '{"uid": 7, "registerTime": ""}'                           || '/registerTime' | ' is no time yyyy-MM-dd HH:mm:ss'
        '{"uid": 7, "registerTime": "2026-02-30 00:00:00"}'        || '/registerTime' | '2026-02-30 00:00:00 is no time yyyy-MM-dd HH:mm:ss'
        '{"uid": 7, "registerTime": {"at": ["ü", 1]}}'             || '/registerTime' | '{at=[ü, 1]} is no time yyyy-MM-dd HH:mm:ss'
        'null'                                                     || ''              | 'null is no object'
        '7'                                                        || ''              | '7 is no object'
        '["uid", 7]'                                               || ''              | '[uid, 7] is no object'
    }

    def 'an account that is not whole takes its user with it (seed 004, response body)'() {
        given:
        server.answer(200, items('''{"user_account_id": "m", "total_current_market_value": "1.00", "accounts":
            [{"product": "crypto", "kyc_status": "approved", "current_market_value": "0.00"}, {"product": "robo"}]},
            {"user_account_id": "n", "total_current_market_value": "1.00", "accounts": []}'''))

        when:
        def page = users.users(UserSearch.everybody()).page()

        then:
        page.rows()*.userAccountId() == ['n']
        page.rejected()*.pointer() == ['/items/0/accounts/1/kyc_status']
    }

    def 'whoever is strict has the page fail instead (seed 001, response parameters)'() {
        given:
        server.answer(200, list('{"uid": 1, "registerTime": "2026-06-16 15:42:11"}', '{"uid": 2}'))

        when:
        affiliate.invitedUsers(InvitedUserSearch.thisMonth()).calls { it.strict(true) }.page()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == UnexpectedResponseException.Kind.ODD_ROW
        odd.message.contains('/data/list/1/registerTime is not there')
    }

    def 'the answer can be had as it came (contract, responses)'() {
        given:
        def body = list('{"uid": 1, "registerTime": "2026-06-16 15:42:11"}')
        server.answer(200, body, ['X-Trace': 'abc'])

        expect:
        with(affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page().answer()) {
            status() == 200
            new String(it.body(), 'UTF-8') == body
            header('x-trace') == 'abc'
            headers()['X-TRACE'] == ['abc']
        }
    }

    private static String list(String... rows) {
        list(rows as List)
    }

    private static String list(List<String> rows) {
        """{"code": "200", "msg": "success", "data": {"total": ${rows.size()}, "list": [${rows.join(',')}]}}"""
    }

    private static String items(String items) {
        """{"items": [$items], "total_records": 1, "last_record_number": 1, "per_page": 25}"""
    }

    private static String team(String row) {
        """{"code": "200", "msg": "success", "data": {"total": 1, "totalUsers": 1, "totalUsersInTeam": 1,
            "totalTradingVolumeInTeam": "0", "list": [$row]}}"""
    }

    private static String teamUser(Map<String, String> other) {
        def fields = [uid: '1', registerTime: '"2026-06-16 15:42:11"', referralCode: '"1"', deposit: '"N"',
            tradeVolume: '0', tradingFee: '0', rebate: '0', totalDepositAmount: '0',
            totalDepositGreaterThanHundred: '"N"', firstDepositGreaterThan3Hundred: '"N"',
            firstWithdrawLessThan2Hundred: '"N"', firstWithdrawDate: '""', firstTradeDate: '""',
            contractBalance: '""'] + other
        '{' + fields.collect { name, value -> "\"$name\": $value" }.join(', ') + '}'
    }
}
