package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a search for KYC results. */
record KycResultPages(
        Door door,
        KycResultSearch search,
        Bounds bounds,
        @Nullable Integer pageSize,
        List<Adjustment> adjustments,
        boolean strict)
        implements PageSource<Page<InvitedUserKyc>> {

    static KycResultPages of(Door door, KycResultSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.KYC_RESULTS, settings.lenient());
        Bounds bounds = Ends.kyc(door, search.registered(), preflight);
        Integer pageSize = Sizes.of(Operation.KYC_RESULTS, search.pageSize(), preflight);
        return new KycResultPages(door, search, bounds, pageSize, preflight.settle(), settings.strict());
    }

    static AffiliateReading<?, Page<InvitedUserKyc>> reading(
            long offset, int size, List<Adjustment> adjustments, boolean strict) {
        return new AffiliateReading<>(
                Operation.KYC_RESULTS,
                ListData.reader("KycResultPage", new Row(), size),
                ListData::page,
                offset,
                size,
                adjustments,
                strict);
    }

    @Override
    public Operation operation() {
        return Operation.KYC_RESULTS;
    }

    @Override
    public Ask<Page<InvitedUserKyc>> at(long offset, int size) {
        return new AffiliateAsk<>(
                door,
                reading(offset, size, adjustments, strict),
                api -> api.listInvitedUserKycResults(
                        door.time(bounds.start()),
                        door.time(bounds.end()),
                        Sizes.page(offset, size),
                        size,
                        search.uid()));
    }

    /** Reads a row. */
    record Row() implements RowReader<InvitedUserKyc> {

        private static final Schema SCHEMA = Schema.of("InvitedUserKyc", "uid", "kycResult");

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
                        row.among(result.isKnown());
                    }
                    default -> row.pass();
                }
            }
            return new InvitedUserKyc(uid, result, row.extra());
        }
    }
}
