package dev.partnerkit.contract

import dev.partnerkit.client.generated.affiliate.AffiliateApi
import dev.partnerkit.client.generated.model.TeamUsersRangeRequest
import dev.partnerkit.client.generated.users.UsersApi
import dev.partnerkit.contract.support.Application
import dev.partnerkit.contract.support.RawCapture
import io.micronaut.context.ApplicationContext
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

@Title('What the clients make of answers, also of those the documents do not show')
class ClientSurvivalSpec extends Specification {

    @AutoCleanup
    RawCapture server = new RawCapture()

    @AutoCleanup
    ApplicationContext application = Application.start(Application.KEYS + Application.at(server.url))

    AffiliateApi affiliate = application.getBean(AffiliateApi)
    UsersApi users = application.getBean(UsersApi)

    def 'fields the contract does not know are passed over at every depth (seed 000, response parameters)'() {
        given:
        server.answer(200, '''{"code": "200", "msg": "success", "traceId": "x", "data": {"hasMore": false, "total": 1,
            "list": [{"uid": 1, "kycResult": "passed", "kycLevel": {"old": 0, "new": [1]}}]}}''')

        expect:
        affiliate.listInvitedUserKycResults(null, null, null, null, null).data.list.collect { [it.uid, it.kycResult] } ==
            [[1, 'passed']]
    }

    def 'a KYC result nobody knows yet stays the text it is: #result (seed 000, kycResult)'() {
        given:
        server.answer(200, """{"code": "200", "msg": "success", "data": {"total": 1,
            "list": [{"uid": 1, "kycResult": "$result"}]}}""")

        expect:
        affiliate.listInvitedUserKycResults(null, null, null, null, null).data.list*.kycResult == [result]

        where:
        result << ['passed', 'not_passed', 'maybe', '']
    }

    def 'marks nobody knows, empty texts and dashes of the range stay as they are (seed 003, response parameters; L21)'() {
        given:
        server.answer(200, teamUser("""{"uid": 1, "registerTime": "", "referralCode": "", "deposit": "X",
            "tradeVolume": 0, "tradingFee": 0, "rebate": 0, "totalDepositAmount": 0,
            "totalDepositGreaterThanHundred": "-", "firstDepositGreaterThan3Hundred": "",
            "firstWithdrawLessThan2Hundred": "n", "firstWithdrawDate": "", "firstTradeDate": "-",
            "contractBalance": "$balance"}"""))

        expect:
        with(affiliate.listTeamUsersInRange(range()).data.list.first()) {
            [deposit, totalDepositGreaterThanHundred, firstDepositGreaterThan3Hundred, firstWithdrawLessThan2Hundred] ==
                ['X', '-', '', 'n']
            [registerTime, referralCode, firstWithdrawDate, firstTradeDate] == ['', '', '', '-']
            contractBalance == balance
        }

        where:
        balance << ['-', '', '12***.**']
    }

    def 'a product and a KYC state nobody knows yet stay the texts they are (L52, L53)'() {
        given:
        server.answer(200, '''{"items": [{"user_account_id": "", "total_current_market_value": "0.00", "accounts":
            [{"product": "gold", "kyc_status": "under review", "current_market_value": "0.00"}]}],
            "total_records": 1, "last_record_number": 1, "per_page": 25, "next": null}''')

        expect:
        with(users.listUsers(*([null] * 12)).items.first()) {
            userAccountId == ''
            accounts.collect { [it.product, it.kycStatus, it.kycApprovedAt] } == [['gold', 'under review', null]]
        }
    }

    def 'an empty list is a list (seeds 000 to 004, response parameters)'() {
        given:
        server.answer(200, '''{"code": "200", "msg": "success", "data": {"list": [], "total": 0},
            "items": [], "total_records": 0, "last_record_number": 0, "per_page": 25}''')

        expect:
        affiliate.listInvitedUserKycResults(null, null, null, null, null).data.list == []
        affiliate.listInvitedUsers(null, null, null, null, null, null).data.list == []
        affiliate.listInvitedUserAssets(null, null, null, null, null, null).data.list == []
        affiliate.listTeamUsersInRange(range()).data.list == []
        users.listUsers(*([null] * 12)).items == []
    }

    def 'money is exact to its last place, as a number and as a text: #written (L20)'() {
        given:
        server.answer(200, """{"code": "0", "msg": "success", "data": {"total": 1,
            "list": [{"uid": 1, "totalDeposit": $written, "totalWithdrawal": "$written", "currentBalance": -$written,
            "updateTime": "", "firstDepositAmount": "-$written", "firstDepositTime": ""}]}}""")

        expect:
        with(affiliate.listInvitedUserAssets(null, null, null, null, null, null).data.list.first()) {
            [totalDeposit, totalWithdrawal, currentBalance.negate(), firstDepositAmount.negate()]*.toPlainString() ==
                [written] * 4
            [updateTime, firstDepositTime] == ['', '']
        }

        where:
        written << ['0', '5000.00000000', '0.1', '0.00000001', '9007199254740993.10',
            '123456789012345678901234567890.12345678']
    }

    def 'amounts of a range row are exact, however the number is written (L20)'() {
        given:
        server.answer(200, teamUser('''{"uid": 9223372036854775807, "tradeVolume": 0.3000000000000000166,
            "tradingFee": 1E-7, "rebate": 1547.4752655, "totalDepositAmount": 100.00}'''))

        expect:
        with(affiliate.listTeamUsersInRange(range()).data.list.first()) {
            uid == 9223372036854775807
            [tradeVolume, tradingFee, rebate, totalDepositAmount]*.toPlainString() ==
                ['0.3000000000000000166', '0.0000001', '1547.4752655', '100.00']
        }
    }

    def 'totals of the users list are exact (L67)'() {
        given:
        server.answer(200, '''{"items":
            [{"user_account_id": "m", "accounts": [], "total_current_market_value": "9007199254740993.10"}],
            "total_records": 9223372036854775807, "last_record_number": 1, "per_page": 25}''')

        expect:
        with(users.listUsers(*([null] * 12))) {
            totalRecords == 9223372036854775807
            items*.totalCurrentMarketValue*.toPlainString() == ['9007199254740993.10']
        }
    }

    def 'a refusal inside HTTP 200 can be told by its code, #code (L41, L46)'() {
        given:
        server.answer(200, refusal)

        expect:
        with(affiliate.listInvitedUsers(null, null, null, null, null, null)) {
            it.code == code
            data == null
        }

        where:
        refusal                                                                            || code
        '{"code": 9016, "data": null, "msg": "Incorrect parameter"}'                       || '9016'
        '{"code": 6001, "message": "invalid signature", "retry": false, "success": false}' || '6001'
        '{"code": "29001", "msg": "API access frequently"}'                                || '29001'
    }

    private static range() {
        new TeamUsersRangeRequest()
    }

    private static String teamUser(String row) {
        """{"code": "200", "msg": "success", "data": {"total": 1, "totalUsers": 1, "totalUsersInTeam": 1,
            "totalTradingVolumeInTeam": "0", "list": [$row]}}"""
    }
}
