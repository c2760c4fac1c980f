package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.AffiliateAnswers
import dev.partnerkit.client.affiliate.KycResult
import dev.partnerkit.client.error.AuthenticationException
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.generated.AffiliateApi
import dev.partnerkit.client.generated.UsersApi
import dev.partnerkit.client.paging.Page
import dev.partnerkit.client.users.PartnerUser
import dev.partnerkit.client.users.UsersAnswers
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import dev.partnerkit.mock.seed.Documents
import groovy.json.JsonSlurper
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.test.support.TestPropertyProvider
import jakarta.inject.Inject
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.time.OffsetDateTime
import java.util.concurrent.CompletionException

import static dev.partnerkit.contract.support.Arranged.at

@Title('The generated interfaces, injected into an application that talks to the mock')
@MicronautTest(startApplication = false)
class GeneratedClientSpec extends Specification implements TestPropertyProvider {

    @Inject
    AffiliateApi affiliate

    @Inject
    UsersApi users

    /** All an application sets to use the mock: its address, and its keys. */
    @Override
    Map<String, String> getProperties() {
        [
            'partner.sandbox'         : Mock.SERVER.url() as String,
            'partner.coinw.api-key'   : Documents.KEY.apiKey(),
            'partner.coinw.secret-key': Documents.KEY.secret(),
            'partner.cryptofi.api-key': Documents.PARTNER_KEY,
        ]
    }

    def 'an answer is handed over as it came (seed 001, response example)'() {
        when:
        def answer = affiliate.listInvitedUsers('2021-09-09 13:43:18', '2021-09-09 14:43:18', 1, 100, 1116977, null).join()

        then:
        answer.code() == 200
        new JsonSlurper().parse(answer.body()) == [code: '200', msg: 'success',
            data: [list: [[uid: 1116977, registerTime: '2021-09-09 14:43:18']], total: 1]]
    }

    def 'a refusal is read as one, whatever its status (contract, AffiliateInvalidParameter)'() {
        when:
        affiliate.listInvitedUsers(null, null, 1, 1001, null, null).handle(AffiliateAnswers.&invitedUsers).join()

        then:
        def refusal = thrown(CompletionException)
        with(refusal.cause as InvalidRequestException) {
            failure().status() == 400
            failure().vendorCode() == '904'
            byVendor()
        }
    }

    def 'KYC results: the documented row (seed 000, response example)'() {
        when:
        def page = affiliate.listInvitedUserKycResults('2026-03-01 00:00:00', '2026-03-31 23:59:59', 1, 100, null).handle(AffiliateAnswers.&kycResults).join()

        then:
        page.total() == 1
        page.rows().collect { [it.uid(), it.kycResult()] } == [[1116977, KycResult.PASSED]]
    }

    def 'invited users: the documented row (seed 001, response example)'() {
        when:
        def page = affiliate.listInvitedUsers('2021-09-09 13:43:18', '2021-09-09 14:43:18', 1, 100, 1116977, null).handle(AffiliateAnswers.&invitedUsers).join()

        then:
        page.total() == 1
        page.rows().collect { [it.uid(), it.registerTime()] } == [[1116977, at('2021-09-09 14:43:18')]]
    }

    def 'assets: the documented row of user #uid, to the last decimal place (seed 002, response example; L01, L26)'() {
        when:
        def page = affiliate.listInvitedUserAssets(uid, null, null, 'usdt', 1, 20).handle(AffiliateAnswers.&assets).join()

        then:
        page.total() == 1
        with(page.rows().first()) { row ->
            row.uid() == uid
            [row.totalDeposit(), row.totalWithdrawal(), row.currentBalance()]*.toPlainString() ==
                [deposit, withdrawal, balance]
            row.updateTime() == at('2026-05-21 10:25:00')
            row.firstDepositAmount().toPlainString() == '5000.00000000'
            row.firstDepositTime() == at('2026-03-15 09:12:33')
        }

        where:
        uid      || deposit          | withdrawal      | balance
        12345678 || '15000.00000000' | '3000.00000000' | '5800.00000000'
        87654321 || '8200.00000000'  | '1200.00000000' | '4300.50000000'
    }

    def 'assets: a user without any has amounts of eight places and no times (L31, L32)'() {
        when:
        def row = affiliate.listInvitedUserAssets(123392240, null, null, null, null, null).handle(AffiliateAnswers.&assets).join()
            .rows().first()

        then:
        row.totalDeposit().toPlainString() == '0.00000000'
        row.updateTime() == null
        row.firstDepositTime() == null
        row.extra() == [:]
    }

    def 'team range: the documented totals and row (seed 003, response example; L25)'() {
        when:
        def page = affiliate.listTeamUsersInRange(
            startTime: '2026-06-01 00:00:00', endTime: '2026-06-30 23:59:59', type: '0').handle(AffiliateAnswers.&teamUsers).join()

        then:
        page.total() == 9
        page.rows().size() == 9
        with(page.totals()) {
            totalUsers() == 183
            totalUsersInTeam() == 10
            totalTradingVolumeInTeam().toPlainString() == '1547.4752655'
        }

        and:
        with(page.rows().first()) { row ->
            row.uid() == 123392240
            row.registerTime() == at('2026-06-16 15:42:11')
            row.referralCode() == '1116350'
            row.deposit() == false
            [row.tradeVolume(), row.tradingFee(), row.rebate(), row.totalDepositAmount()]*.toPlainString() == ['0'] * 4
            [row.totalDepositGreaterThanHundred(), row.firstDepositGreaterThan3Hundred(),
                row.firstWithdrawLessThan2Hundred()] == [false] * 3
            [row.firstWithdrawDate(), row.firstTradeDate(), row.contractBalance()] == [null] * 3
            row.extra() == [contractBalance: '-']
        }
    }

    def 'users: the documented user with its four accounts (seed 004, response example; L49)'() {
        when:
        def page = find([:])

        then:
        [page.total(), page.next()] == [1, 1]
        page.rows()*.userAccountId() == ['member-001']
        page.rows().first().totalCurrentMarketValue().toPlainString() == '98745.85'

        and:
        page.rows().first().accounts().collect {
            [it.product() as String, it.kycStatus() as String, it.kycApprovedAt(), it.currentMarketValue().toPlainString()]
        } == [
            ['securities', 'approved', Instant.parse('2025-08-14T17:02:31Z'), '34891.00'],
            ['robo', 'approved', Instant.parse('2025-08-14T17:02:31Z'), '8223.50'],
            ['crypto', 'approved', Instant.parse('2025-09-02T11:18:09Z'), '12450.32'],
            ['roth_ira', 'pending', null, '43181.03'],
        ]
    }

    def 'affiliate filters reach the server: #what leaves #uids (seeds 000 to 003, request parameters)'() {
        expect:
        call(affiliate).handle(read).join().rows()*.uid() == uids

        where:
        what                  | read                         | call                                                                              || uids
        'uid of KYC results'  | AffiliateAnswers.&kycResults   | { it.listInvitedUserKycResults(*june(), null, null, 123390005L) }                 || [123390005]
        'page of users'       | AffiliateAnswers.&invitedUsers | { it.listInvitedUsers(*june(), 2, 4, null, null) }                                || [123390005, 123390004, 123390003, 123390002]
        'referral code'       | AffiliateAnswers.&invitedUsers | { it.listInvitedUsers('2021-01-01 00:00:00', null, 1, 5, null, 'PARTNER01') }     || [1116977]
        'page of assets'      | AffiliateAnswers.&assets       | { it.listInvitedUserAssets(null, null, null, null, 4, 1) }                        || [87654321]
        'uid of the range'    | AffiliateAnswers.&teamUsers    | { it.listTeamUsersInRange(uid: 123390003L) }                                      || [123390003]
        'size of the range'   | AffiliateAnswers.&teamUsers    | { it.listTeamUsersInRange(pageSize: 1) }                                          || [123392240]
        'partners of a range' | AffiliateAnswers.&teamUsers    | { it.listTeamUsersInRange(partnerUids: [1116400L]) }                              || []
    }

    def 'users filters reach the server: #what finds #found (seed 004, query parameters)'() {
        expect:
        find(given).rows()*.userAccountId() == (found ? ['member-001'] : [])

        where:
        what             | given                                                                               || found
        'own id'         | [user_account_id: 'member-001']                                                     || true
        'other id'       | [user_account_id: 'member-002']                                                     || false
        'product'        | [product: 'crypto']                                                                 || true
        'crypto state'   | [crypto_kyc_status: 'pending']                                                      || false
        'security state' | [securities_kyc_status: 'approved']                                                 || true
        'Roth IRA state' | [roth_ira_kyc_status: 'approved']                                                   || false
        'robo state'     | [robo_kyc_status: 'pending']                                                        || false
        'first time'     | [created_at_start: OffsetDateTime.parse('2025-08-14T18:40:00+02:00')]               || true
        'later time'     | [created_at_start: OffsetDateTime.parse('2025-08-14T18:40:01+02:00')]               || false
        'time too late'  | [created_at_end: OffsetDateTime.parse('2025-08-14T16:40:00Z')]                      || false
        'offset'         | [last_record_number: 1L]                                                            || false
        'page and order' | [per_page: 1, last_record_number: 0L, sort_order: 'asc', sort_key: 'created_at'] || true
    }

    def 'a page past the end is an empty list, not nothing (contract, pageNo)'() {
        when:
        def beyond = affiliate.listInvitedUsers(*june(), 99, 100, null, null).handle(AffiliateAnswers.&invitedUsers).join()

        then:
        beyond.rows() == []
        beyond.total() == 9
        find(last_record_number: 50L).rows() == []
    }

    def 'what reads an answer throws the exception that a refusal amounts to (L41)'() {
        given:
        def refused = Mock.SERVER.world().faults()
        def fault = refused.add(FaultPlan.of(new Effect.Refused(Effect.Refusal.INVALID_SIGNATURE)).on('listInvitedUsers').times(1))

        when:
        affiliate.listInvitedUsers(null, null, null, null, null, null).handle(AffiliateAnswers.&invitedUsers).join()

        then:
        def refusal = thrown(CompletionException)
        (refusal.cause as AuthenticationException).failure().vendorCode() == '6001'

        cleanup:
        refused.remove(fault.id())
    }

    /** Calls the operation by the names of its parameters. */
    private Page<PartnerUser> find(Map<String, ?> by) {
        users.listUsers(by.user_account_id, by.product, by.crypto_kyc_status, by.securities_kyc_status,
            by.roth_ira_kyc_status, by.robo_kyc_status, by.created_at_start, by.created_at_end, by.per_page,
            by.last_record_number, by.sort_order, by.sort_key).handle(UsersAnswers.&users).join()
    }

    private static List<String> june() {
        ['2026-06-01 00:00:00', '2026-06-16 23:59:59']
    }
}
