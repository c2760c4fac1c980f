package dev.partnerkit.contract

import dev.partnerkit.client.generated.affiliate.AffiliateApi
import dev.partnerkit.client.generated.model.SettlementCurrency
import dev.partnerkit.client.generated.model.SortKey
import dev.partnerkit.client.generated.model.SortOrder
import dev.partnerkit.client.generated.model.TeamUsersRangeRequest
import dev.partnerkit.client.generated.model.TradeType
import dev.partnerkit.client.generated.model.UserListResponse
import dev.partnerkit.client.generated.users.UsersApi
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.seed.Documents
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.test.support.TestPropertyProvider
import jakarta.inject.Inject
import spock.lang.Specification
import spock.lang.Title

import java.time.OffsetDateTime

@Title('The generated interfaces, injected into an application that talks to the mock')
@MicronautTest(startApplication = false)
class GeneratedClientSpec extends Specification implements TestPropertyProvider {

    @Inject
    AffiliateApi affiliate

    @Inject
    UsersApi users

    /** All an application sets to use the mock: two addresses without a path, and its keys. */
    @Override
    Map<String, String> getProperties() {
        [
            'micronaut.http.services.coinw-partner.url'   : Mock.SERVER.url() as String,
            'micronaut.http.services.cryptofi-partner.url': Mock.SERVER.url() as String,
            'partner.coinw.api-key'                       : Documents.KEY.apiKey(),
            'partner.coinw.secret-key'                    : Documents.KEY.secret(),
            'partner.cryptofi.api-key'                    : Documents.PARTNER_KEY,
        ]
    }

    def 'KYC results: the documented row (seed 000, response example)'() {
        when:
        def answer = affiliate.listInvitedUserKycResults('2026-03-01 00:00:00', '2026-03-31 23:59:59', 1, 100, null)

        then:
        answer.code == '200'
        answer.msg == 'success'
        answer.data.total == 1
        answer.data.list.collect { [it.uid, it.kycResult] } == [[1116977, 'passed']]
    }

    def 'invited users: the documented row (seed 001, response example)'() {
        when:
        def answer = affiliate.listInvitedUsers('2021-09-09 13:43:18', '2021-09-09 14:43:18', 1, 100, 1116977, null)

        then:
        answer.code == '200'
        answer.data.total == 1
        answer.data.list.collect { [it.uid, it.registerTime] } == [[1116977, '2021-09-09 14:43:18']]
    }

    def 'assets: the documented row of user #uid, to the last decimal place (seed 002, response example; L01, L26)'() {
        when:
        def answer = affiliate.listInvitedUserAssets(uid, null, null, SettlementCurrency.USDT, 1, 20)

        then:
        answer.code == '0'
        answer.data.total == 1
        with(answer.data.list.first()) { row ->
            row.uid == uid
            same(row.totalDeposit, deposit)
            same(row.totalWithdrawal, withdrawal)
            same(row.currentBalance, balance)
            row.updateTime == '2026-05-21 10:25:00'
            same(row.firstDepositAmount, '5000.00000000')
            row.firstDepositTime == '2026-03-15 09:12:33'
        }

        where:
        uid      || deposit          | withdrawal      | balance
        12345678 || '15000.00000000' | '3000.00000000' | '5800.00000000'
        87654321 || '8200.00000000'  | '1200.00000000' | '4300.50000000'
    }

    def 'assets: a user without any has amounts of eight places and empty times (L31, L32)'() {
        when:
        def row = affiliate.listInvitedUserAssets(123392240, null, null, null, null, null).data.list.first()

        then:
        same(row.totalDeposit, '0.00000000')
        row.updateTime == ''
        row.firstDepositTime == ''
    }

    def 'team range: the documented totals and row, empty texts and the dash kept (seed 003, response example; L25)'() {
        when:
        def answer = affiliate.listTeamUsersInRange(new TeamUsersRangeRequest()
            .startTime('2026-06-01 00:00:00').endTime('2026-06-30 23:59:59').type(TradeType.FUTURES))

        then:
        answer.code == '200'
        answer.data.total == 9
        answer.data.totalUsers == 183
        answer.data.totalUsersInTeam == 10
        same(answer.data.totalTradingVolumeInTeam, '1547.4752655')
        answer.data.list.size() == 9

        and:
        with(answer.data.list.first()) { row ->
            row.uid == 123392240
            row.registerTime == '2026-06-16 15:42:11'
            row.referralCode == '1116350'
            row.deposit == 'N'
            [row.tradeVolume, row.tradingFee, row.rebate, row.totalDepositAmount].every { same(it, '0') }
            row.totalDepositGreaterThanHundred == 'N'
            row.firstDepositGreaterThan3Hundred == 'N'
            row.firstWithdrawLessThan2Hundred == 'N'
            row.firstWithdrawDate == ''
            row.firstTradeDate == ''
            row.contractBalance == '-'
        }
    }

    def 'users: the documented user with its four accounts (seed 004, response example; L49)'() {
        when:
        def answer = find([:])

        then:
        [answer.totalRecords, answer.lastRecordNumber, answer.perPage] == [1, 1, 25]
        answer.items*.userAccountId == ['member-001']
        same(answer.items.first().totalCurrentMarketValue, '98745.85')

        and:
        answer.items.first().accounts.collect {
            [it.product, it.kycStatus, it.kycApprovedAt?.toInstant()?.toString(), it.currentMarketValue.toPlainString()]
        } == [
            ['securities', 'approved', '2025-08-14T17:02:31Z', '34891.00'],
            ['robo', 'approved', '2025-08-14T17:02:31Z', '8223.50'],
            ['crypto', 'approved', '2025-09-02T11:18:09Z', '12450.32'],
            ['roth_ira', 'pending', null, '43181.03'],
        ]
    }

    def 'affiliate filters reach the server: #what leaves #uids (seeds 000 to 003, request parameters)'() {
        expect:
        call(affiliate).data.list*.uid == uids

        where:
        what                  | call                                                                  || uids
        'uid of KYC results'  | { it.listInvitedUserKycResults(*june(), null, null, 123390005L) }     || [123390005]
        'page of users'       | { it.listInvitedUsers(*june(), 2, 4, null, null) }                    || [123390005, 123390004, 123390003, 123390002]
        'referral code'       | { it.listInvitedUsers('2021-01-01 00:00:00', null, 1, 5, null, 'PARTNER01') } || [1116977]
        'page of assets'      | { it.listInvitedUserAssets(null, null, null, null, 4, 1) }            || [87654321]
        'uid of the range'    | { it.listTeamUsersInRange(new TeamUsersRangeRequest().uid(123390003L)) } || [123390003]
        'size of the range'   | { it.listTeamUsersInRange(new TeamUsersRangeRequest().pageSize(1)) }  || [123392240]
        'partners of a range' | { it.listTeamUsersInRange(new TeamUsersRangeRequest().partnerUids([1116400L])) } || []
    }

    def 'users filters reach the server: #what finds #found (seed 004, query parameters)'() {
        expect:
        find(given).items*.userAccountId == (found ? ['member-001'] : [])

        where:
        what             | given                                                                   || found
        'own id'         | [user_account_id: 'member-001']                                         || true
        'other id'       | [user_account_id: 'member-002']                                         || false
        'product'        | [product: 'crypto']                                                     || true
        'crypto state'   | [crypto_kyc_status: 'pending']                                                     || false
        'security state' | [securities_kyc_status: 'approved']                                                || true
        'Roth IRA state' | [roth_ira_kyc_status: 'approved']                                                  || false
        'robo state'     | [robo_kyc_status: 'pending']                                                       || false
        'first time'     | [created_at_start: OffsetDateTime.parse('2025-08-14T18:40:00+02:00')]   || true
        'later time'     | [created_at_start: OffsetDateTime.parse('2025-08-14T18:40:01+02:00')]   || false
        'time too late'  | [created_at_end: OffsetDateTime.parse('2025-08-14T16:40:00Z')]          || false
        'offset'         | [last_record_number: 1L]                                                              || false
        'page and order' | [per_page: 1, last_record_number: 0L, sort_order: SortOrder.ASC, sort_key: SortKey.CREATED_AT]  || true
    }

    def 'a page past the end is an empty list, not nothing (contract, pageNo)'() {
        when:
        def beyond = affiliate.listInvitedUsers(*june(), 99, 100, null, null)

        then:
        beyond.data.list == []
        beyond.data.total == 9
        find(last_record_number: 50L).items == []
    }

    /** Calls the operation by the names of its parameters. */
    private UserListResponse find(Map<String, ?> by) {
        users.listUsers(by.user_account_id, by.product, by.crypto_kyc_status, by.securities_kyc_status,
            by.roth_ira_kyc_status, by.robo_kyc_status, by.created_at_start, by.created_at_end, by.per_page,
            by.last_record_number, by.sort_order, by.sort_key)
    }

    private static List<String> june() {
        ['2026-06-01 00:00:00', '2026-06-16 23:59:59']
    }

    private static boolean same(BigDecimal amount, String text) {
        amount.toPlainString() == text
    }
}
