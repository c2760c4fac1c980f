package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliatePages.Kind;
import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;

/** How KYC results are searched for and read. */
final class KycResults {

    static final Kind<InvitedUserKyc, Page<InvitedUserKyc>> KIND = new Kind<>(
            Operation.KYC_RESULTS,
            InvitedUserKyc::uid,
            ListData.of(
                    "KycResultPage",
                    new RowReader<>(Schema.of("InvitedUserKyc", "uid", "kycResult"), KycResults::read)));

    private KycResults() {}

    static WindowPages<InvitedUserKyc> pages(
            Door<AffiliateAccount, AffiliateApi> door, KycResultSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.KYC_RESULTS, settings);
        Bounds bounds = Ends.kyc(door.account(), search.registered(), preflight);
        return new WindowPages<>(
                KIND,
                door,
                bounds,
                preflight.terms("pageSize", search.pageSize()),
                search.toString(),
                (api, start, end, page, size) -> api.listInvitedUserKycResults(start, end, page, size, search.uid()));
    }

    private static InvitedUserKyc read(Cursor row) throws IOException {
        long uid = 0;
        KycResult result = KycResult.NOT_PASSED;
        while (row.next()) {
            switch (row.field()) {
                case "uid" -> uid = row.whole();
                case "kycResult" -> {
                    result = KycResult.of(row.text());
                    row.among(result.isKnown(), "KycResult");
                }
                default -> row.pass();
            }
        }
        return new InvitedUserKyc(uid, result, row.extra());
    }
}
