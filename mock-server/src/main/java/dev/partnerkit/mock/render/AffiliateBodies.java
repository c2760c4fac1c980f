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
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bodies of the three operations on invited users. */
public final class AffiliateBodies {

    // Each page shows its own success code (L01).
    static final String SUCCESS = "200";
    private static final String ASSETS_SUCCESS = "0";
    static final String MESSAGE = "success";

    // seed 000, description: this level has passed, no other has
    private static final int PASSED_LEVEL = 1;
    // seed 002, response example (L32)
    private static final int ASSET_PLACES = 8;

    private AffiliateBodies() {}

    public static KycResultListResponse kycResults(Slice<Account> slice) {
        var rows = slice.rows().stream()
                .map(account -> new InvitedUserKyc(
                        account.uid(), account.kyc().level() == PASSED_LEVEL ? KycResult.PASSED : KycResult.NOT_PASSED))
                .toList();
        return new KycResultListResponse(SUCCESS, MESSAGE, new KycResultPage(rows, slice.total()));
    }

    public static InvitedUserListResponse invitedUsers(Slice<Account> slice) {
        var rows = slice.rows().stream()
                .map(account -> new InvitedUser(account.uid(), Times.second(account.registeredAt())))
                .toList();
        return new InvitedUserListResponse(SUCCESS, MESSAGE, new InvitedUserPage(rows, slice.total()));
    }

    public static InvitedUserAssetsResponse assets(Slice<AssetQuery.Row> slice) {
        var rows = slice.rows().stream().map(AffiliateBodies::assets).toList();
        return new InvitedUserAssetsResponse(ASSETS_SUCCESS, MESSAGE, new InvitedUserAssetsPage(slice.total(), rows));
    }

    private static InvitedUserAssets assets(AssetQuery.Row row) {
        Movement first = row.firstDeposit();
        return new InvitedUserAssets(
                row.uid(),
                amount(row.deposit()),
                amount(row.withdrawal()),
                amount(row.balance()),
                Times.secondOrEmpty(row.balanceAt()),
                amount(first == null ? BigDecimal.ZERO : first.amount()),
                Times.secondOrEmpty(first == null ? null : first.at()));
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(ASSET_PLACES, RoundingMode.DOWN).toPlainString();
    }
}
