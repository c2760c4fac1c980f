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
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.time.VendorClock;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * How the answers of an affiliate operation are read.
 *
 * @param operation that was asked
 * @param data reads what is in the envelope
 * @param form makes a page of it
 * @param offset rows on the pages before
 * @param size rows it should have
 * @param adjustments of its parameters
 * @param strict whether an odd row fails it
 */
record AffiliateReading<D, P extends Page<?>>(
        Operation operation,
        RowReader<D> data,
        Function<Filled<D>, P> form,
        long offset,
        int size,
        List<Adjustment> adjustments,
        boolean strict) {

    /** Data, and what else a page is made of. */
    record Filled<D>(D data, AffiliateReading<D, ?> reading, List<Rejected> rejected, Answer answer) {

        <T> Page<T> page(List<T> rows, long total) {
            long next = reading.offset + reading.size;
            return new Page<>(rows, total, reading.offset, next, rejected, reading.adjustments, answer);
        }
    }

    /** The page, or the exception that the answer amounts to: its code counts first, whatever its status. */
    P page(Answer answer, Notes notes, Failure failure, VendorClock clock) {
        try {
            Read<Envelope<D>> read = Read.of(answer, notes, Envelope.around(operation.response(), data));
            Envelope<D> envelope = read.value();
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

    private P page(Read<Envelope<D>> read, Envelope<D> envelope, Answer answer, Notes notes, Failure failure) {
        D found = envelope.data();
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
        if (strict && !rejected.isEmpty()) {
            throw Odd.row(rejected.get(0), failure);
        }
        P page = form.apply(new Filled<>(found, this, rejected, answer));
        int rows = page.rows().size() + rejected.size();
        if (rows > size) {
            notes.drift(Drift.Kind.LONG_PAGE, "/data/list", "", rows + " rows, " + size + " asked for");
        }
        return page;
    }
}
