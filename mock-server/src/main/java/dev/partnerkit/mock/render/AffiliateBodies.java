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
import dev.partnerkit.mock.query.AssetQuery;
import dev.partnerkit.mock.query.InvitedUserQuery;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bodies of the three operations on invited users. */
public record AffiliateBodies(Readings readings) {

    // seed 000, description: this level has passed, no other has
    private static final int PASSED_LEVEL = 1;
    // seed 002, response example (L32)
    private static final int ASSET_PLACES = 8;

    private static final Field LIST = Field.named(InvitedUserPage.JSON_PROPERTY_LIST);
    private static final Field TOTAL = Field.named(InvitedUserPage.JSON_PROPERTY_TOTAL);
    private static final Field UID = Field.named(InvitedUser.JSON_PROPERTY_UID);
    private static final Field REGISTER_TIME = Field.named(InvitedUser.JSON_PROPERTY_REGISTER_TIME);
    private static final Field KYC_RESULT = Field.named(InvitedUserKyc.JSON_PROPERTY_KYC_RESULT);
    private static final Field ASSETS_TOTAL = Field.named(InvitedUserAssetsPage.JSON_PROPERTY_TOTAL);
    private static final Field DEPOSIT = Field.named(InvitedUserAssets.JSON_PROPERTY_TOTAL_DEPOSIT);
    private static final Field WITHDRAWAL = Field.named(InvitedUserAssets.JSON_PROPERTY_TOTAL_WITHDRAWAL);
    private static final Field BALANCE = Field.named(InvitedUserAssets.JSON_PROPERTY_CURRENT_BALANCE);
    private static final Field UPDATE_TIME = Field.named(InvitedUserAssets.JSON_PROPERTY_UPDATE_TIME);
    private static final Field FIRST_AMOUNT = Field.named(InvitedUserAssets.JSON_PROPERTY_FIRST_DEPOSIT_AMOUNT);
    private static final Field FIRST_TIME = Field.named(InvitedUserAssets.JSON_PROPERTY_FIRST_DEPOSIT_TIME);

    public Written<KycResultListResponse> kycResults(Slice<Account> slice) {
        return Envelope.around(SuccessCode.KYC_RESULTS, readings, json -> {
            LIST.rows(json, slice.rows(), AffiliateBodies::kycResult);
            TOTAL.number(json, slice.total());
        });
    }

    private static void kycResult(JsonText json, Account account) {
        KycResult result = account.kyc().level() == PASSED_LEVEL ? KycResult.PASSED : KycResult.NOT_PASSED;
        UID.number(json, account.uid());
        KYC_RESULT.text(json, result.getValue());
    }

    public Written<InvitedUserListResponse> invitedUsers(Slice<InvitedUserQuery.Row> slice) {
        Times times = new Times(readings.zone());
        return Envelope.around(SuccessCode.INVITED_USERS, readings, json -> {
            LIST.rows(json, slice.rows(), (each, row) -> {
                UID.number(each, row.uid());
                REGISTER_TIME.second(each, row.registeredAt(), times);
            });
            TOTAL.number(json, slice.total());
        });
    }

    public Written<InvitedUserAssetsResponse> assets(Slice<AssetQuery.Row> slice) {
        Times times = new Times(readings.zone());
        return Envelope.around(SuccessCode.ASSETS, readings, json -> {
            ASSETS_TOTAL.number(json, slice.total());
            LIST.rows(json, slice.rows(), (each, row) -> assets(each, row, times));
        });
    }

    // Who never paid in has zero amounts and empty times (L31).
    private void assets(JsonText json, AssetQuery.Row row, Times times) {
        Movement first = row.firstDeposit();
        UID.number(json, row.uid());
        DEPOSIT.text(json, amount(row.deposit()));
        WITHDRAWAL.text(json, amount(row.withdrawal()));
        BALANCE.text(json, amount(row.balance()));
        UPDATE_TIME.second(json, row.balanceAt(), times);
        FIRST_AMOUNT.text(json, amount(first == null ? BigDecimal.ZERO : first.amount()));
        FIRST_TIME.second(json, first == null ? null : first.at(), times);
    }

    private String amount(BigDecimal amount) {
        RoundingMode mode = readings.takes(Reading.ASSETS_ROUNDING, "cut") ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return amount.setScale(ASSET_PLACES, mode).toPlainString();
    }
}
