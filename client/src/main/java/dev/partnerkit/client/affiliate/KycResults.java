package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.affiliate.WindowPages.Kind;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;

/** How KYC results are searched for and read. */
final class KycResults implements RowReader<InvitedUserKyc> {

    static final Kind<InvitedUserKyc> KIND =
            new Kind<>(Operation.KYC_RESULTS, "KycResultPage", new KycResults(), InvitedUserKyc::uid);

    private static final Schema SCHEMA = Schema.of("InvitedUserKyc", "uid", "kycResult");

    static WindowPages<InvitedUserKyc> pages(Door door, KycResultSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.KYC_RESULTS, settings.lenient());
        Bounds bounds = Ends.kyc(door, search.registered(), preflight);
        Integer pageSize = Sizes.of(Operation.KYC_RESULTS, search.pageSize(), preflight);
        return new WindowPages<>(
                KIND,
                door,
                bounds,
                pageSize,
                preflight.settle(),
                settings.strict(),
                search.toString(),
                (api, start, end, page, size) -> api.listInvitedUserKycResults(start, end, page, size, search.uid()));
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public InvitedUserKyc read(Cursor row) throws IOException {
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
