package dev.partnerkit.mock.render

import dev.partnerkit.mock.generated.model.*
import dev.partnerkit.mock.query.AssetQuery
import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.Slice
import dev.partnerkit.mock.query.TeamRangeQuery
import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Readings
import java.math.RoundingMode
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/** The bodies of all operations as the generated models have them, made by the book and not for speed. */
class Models {

    final Readings readings

    Models(Readings readings) {
        this.readings = readings
    }

    KycResultListResponse kycResults(Slice<Account> slice) {
        def rows = slice.rows().collect { new InvitedUserKyc(it.uid(), it.kyc().level() == 1 ? KycResult.PASSED : KycResult.NOT_PASSED) }
        new KycResultListResponse(code('200'), 'success', new KycResultPage(rows, slice.total()))
    }

    InvitedUserListResponse invitedUsers(Slice<InvitedUserQuery.Row> slice) {
        def rows = slice.rows().collect { new InvitedUser(it.uid(), second(it.registeredAt())) }
        new InvitedUserListResponse(code('200'), 'success', new InvitedUserPage(rows, slice.total()))
    }

    InvitedUserAssetsResponse assets(Slice<AssetQuery.Row> slice) {
        def mode = readings.takes(Reading.ASSETS_ROUNDING, 'cut') ? RoundingMode.DOWN : RoundingMode.HALF_UP
        def amount = { BigDecimal it -> it.setScale(8, mode).toPlainString() }
        def rows = slice.rows().collect {
            def first = it.firstDeposit()
            new InvitedUserAssets(it.uid(), amount(it.deposit()), amount(it.withdrawal()), amount(it.balance()), second(it.balanceAt()),
                amount(first?.amount() ?: 0.0), second(first?.at()))
        }
        new InvitedUserAssetsResponse(code('0'), 'success', new InvitedUserAssetsPage(slice.total(), rows))
    }

    TeamUsersRangeResponse team(TeamRangeQuery.Result result) {
        new TeamUsersRangeResponse(code('200'), 'success', new TeamUsersRangePage(result.customers().total(), result.everyone(),
            result.registered(), plain(result.volume()).toPlainString(), result.customers().rows().collect { customer(it) }))
    }

    private TeamUser customer(TeamRangeQuery.Row row) {
        def account = row.account()
        def life = LifeFigures.of(account.holdings(), readings)
        def above = { amount, bound -> readings.takes(Reading.MARKS, 'strict') ? amount > bound : amount >= bound }
        def mark = { it ? YesNo.YES : YesNo.NO }
        new TeamUser(account.uid(), second(account.registeredAt()),
            readings.takes(Reading.RANGE_REFERRAL_CODE, 'inviter-uid') ? "${account.inviter()}".toString() : account.registeredWith(),
            mark(life.firstDeposit() != null), plain(row.volume()), plain(row.fee()), plain(row.rebate()), plain(life.deposited()),
            mark(above(life.deposited(), 100.0)), mark(life.firstDeposit() != null && above(life.firstDeposit(), 300.0)),
            mark(life.firstWithdrawal() != null && above(200.0, life.firstWithdrawal())),
            day(life.firstWithdrawalAt()), day(life.firstTradeAt()),
            account.holdings().contractBalance() ?: (readings.takes(Reading.NO_CONTRACT_BALANCE, 'dash') ? '-' : ''))
    }

    UserListResponse users(Slice<Member> slice, Page page, product) {
        def items = slice.rows().collect { member ->
            def shown = member.accounts().findAll { !product || readings.takes(Reading.PRODUCT_ACCOUNTS, 'all') || it.product() == product }
            def value = { it.value().setScale(2, RoundingMode.DOWN) }
            new PartnerUser(member.accountId(), shown.collect {
                def account = new UserAccount(Product.valueOf(it.product().name()), it.kycStatus(), value(it).toPlainString())
                it.kycApprovedAt() ? account.kycApprovedAt(it.kycApprovedAt().atOffset(ZoneOffset.UTC)) : account
            }, member.accounts().collect(value).sum(0.00).setScale(2).toPlainString())
        }
        new UserListResponse(items, slice.total(), page.offset() + items.size(), page.size())
    }

    private String code(String shown) {
        readings.takes(Reading.SUCCESS_CODE, 'as-shown') ? shown : readings.of(Reading.SUCCESS_CODE)
    }

    private String second(Long at) {
        at == null ? '' : DateTimeFormatter.ofPattern('uuuu-MM-dd HH:mm:ss').format(Instant.ofEpochSecond(at).atZone(readings.zone()))
    }

    private String day(Long at) {
        second(at).takeWhile { it != ' ' }
    }

    private static BigDecimal plain(BigDecimal amount) {
        def stripped = amount.stripTrailingZeros()
        stripped.scale() < 0 ? stripped.setScale(0) : stripped
    }
}
