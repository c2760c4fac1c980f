package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.InvitedUser;
import dev.partnerkit.mock.generated.model.InvitedUserAssets;
import dev.partnerkit.mock.generated.model.InvitedUserAssetsPage;
import dev.partnerkit.mock.generated.model.InvitedUserAssetsResponse;
import dev.partnerkit.mock.generated.model.InvitedUserKyc;
import dev.partnerkit.mock.generated.model.InvitedUserListResponse;
import dev.partnerkit.mock.generated.model.InvitedUserPage;
import dev.partnerkit.mock.generated.model.KycResult;
import dev.partnerkit.mock.generated.model.KycResultListResponse;
import dev.partnerkit.mock.generated.model.KycResultPage;
import dev.partnerkit.mock.query.AssetQuery;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bodies of the three operations on invited users. */
public record AffiliateBodies(Readings readings) {

    private static final String MESSAGE = "success";
    // seed 000, description: this level has passed, no other has
    private static final int PASSED_LEVEL = 1;
    // seed 002, response example (L32)
    private static final int ASSET_PLACES = 8;

    public KycResultListResponse kycResults(Slice<Account> slice) {
        var rows = slice.rows().stream()
                .map(account -> new InvitedUserKyc(
                        account.uid(), account.kyc().level() == PASSED_LEVEL ? KycResult.PASSED : KycResult.NOT_PASSED))
                .toList();
        return new KycResultListResponse(
                SuccessCode.KYC_RESULTS.in(readings), MESSAGE, new KycResultPage(rows, slice.total()));
    }

    public InvitedUserListResponse invitedUsers(Slice<Account> slice) {
        Times times = new Times(readings.zone());
        var rows = slice.rows().stream()
                .map(account -> new InvitedUser(account.uid(), times.second(account.registeredAt())))
                .toList();
        return new InvitedUserListResponse(
                SuccessCode.INVITED_USERS.in(readings), MESSAGE, new InvitedUserPage(rows, slice.total()));
    }

    public InvitedUserAssetsResponse assets(Slice<AssetQuery.Row> slice) {
        var rows = slice.rows().stream().map(this::assets).toList();
        return new InvitedUserAssetsResponse(
                SuccessCode.ASSETS.in(readings), MESSAGE, new InvitedUserAssetsPage(slice.total(), rows));
    }

    // Who never paid in has zero amounts and empty times (L31).
    private InvitedUserAssets assets(AssetQuery.Row row) {
        Times times = new Times(readings.zone());
        Movement first = row.firstDeposit();
        return new InvitedUserAssets(
                row.uid(),
                amount(row.deposit()),
                amount(row.withdrawal()),
                amount(row.balance()),
                times.secondOrEmpty(row.balanceAt()),
                amount(first == null ? BigDecimal.ZERO : first.amount()),
                times.secondOrEmpty(first == null ? null : first.at()));
    }

    private String amount(BigDecimal amount) {
        RoundingMode mode = readings.takes(Reading.ASSETS_ROUNDING, "cut") ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return amount.setScale(ASSET_PLACES, mode).toPlainString();
    }
}
