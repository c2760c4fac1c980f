package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Envelope;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.answer.Read;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.call.Odd;
import dev.partnerkit.client.call.Refusals;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.drift.Drift;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import dev.partnerkit.client.time.VendorClock;
import java.io.IOException;
import java.util.List;

/** How the answers of an affiliate operation are read. */
final class AffiliateReading<P extends Page<?>> {

    private final Operation operation;
    private final RowReader<? extends Data<P>> data;
    private final long offset;
    private final int size;
    private final Terms terms;

    /**
     * Of one page.
     *
     * @param data reads what is in the envelope
     * @param offset rows on the pages before
     * @param size rows it should have
     */
    AffiliateReading(Operation operation, RowReader<? extends Data<P>> data, long offset, int size, Terms terms) {
        this.operation = operation;
        this.data = data;
        this.offset = offset;
        this.size = size;
        this.terms = terms;
    }

    Operation operation() {
        return operation;
    }

    /** The page, or the exception that the answer amounts to: its code counts first, whatever its status. */
    P page(Answer answer, Notes notes, Failure failure, VendorClock clock) {
        try {
            Read<? extends Envelope<? extends Data<P>>> read =
                    Read.of(answer, notes, Envelope.around(data, operation.response()));
            Envelope<? extends Data<P>> envelope = read.value();
            if (envelope == null || envelope.code().isEmpty()) {
                PartnerException told = Refusals.byStatus(failure, clock);
                throw told != null ? told : Odd.shape(read.flawed(), read.flaw(), failure);
            }
            if (!envelope.isSuccess()) {
                throw Refusals.byCode(failure.saying(envelope.code(), envelope.message()), clock);
            }
            return page(read, envelope, answer, notes, failure);
        } catch (IOException e) {
            PartnerException told = Refusals.byStatus(failure, clock);
            throw told != null ? told : Odd.notJson(failure, e);
        }
    }

    private P page(Read<?> read, Envelope<? extends Data<P>> envelope, Answer answer, Notes notes, Failure failure) {
        Data<P> found = envelope.data();
        if (found == null || read.flaw() != null) {
            throw Odd.shape(read.flaw() == null ? "/data" : read.flawed(), read.flaw(), failure);
        }
        if (!envelope.code().equals(operation.successCode())) {
            notes.drift(Drift.Kind.WRONG_SUCCESS_CODE, "/code", "SuccessCode", envelope.code());
        }
        if (envelope.message() == null) {
            notes.drift(Drift.Kind.MISSING_FIELD, "/msg", operation.response(), "");
        }
        List<Rejected> rejected = notes.rejected(answer);
        if (terms.strict() && !rejected.isEmpty()) {
            throw Odd.row(rejected.get(0), failure);
        }
        P page = found.page(this, rejected, answer);
        int rows = page.rows().size() + rejected.size();
        if (rows > size) {
            notes.drift(Drift.Kind.LONG_PAGE, "/data/list", "", rows + " rows, " + size + " asked for");
        }
        return page;
    }

    <T> Page<T> page(List<T> rows, long total, List<Rejected> rejected, Answer answer) {
        return new Page<>(rows, total, offset, offset + size, rejected, terms.adjustments(), answer);
    }
}
