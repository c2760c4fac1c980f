package dev.partnerkit.client.users;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.answer.Read;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.call.Odd;
import dev.partnerkit.client.drift.Drift;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import dev.partnerkit.client.time.VendorClock;
import java.io.IOException;
import java.util.List;

/** How the answers of the users list are read: how many users stand on the pages before, and how many it should have. */
final class UsersReading {

    private final long offset;
    private final int size;
    private final Terms terms;

    UsersReading(long offset, int size, Terms terms) {
        this.offset = offset;
        this.size = size;
        this.terms = terms;
    }

    /** The page, or the exception that the answer amounts to. */
    Page<PartnerUser> page(Answer answer, Notes notes, Failure failure, VendorClock clock) {
        if (answer.status() >= 300) {
            throw Detail.of(answer, failure, clock);
        }
        try {
            Read<UserData> read = Read.of(answer, notes, UserData.PAGE);
            UserData data = read.value();
            if (data == null || read.flaw() != null) {
                throw Odd.shape(read.flawed(), read.flaw(), failure);
            }
            List<Rejected> rejected = notes.rejected(answer);
            if (terms.strict() && !rejected.isEmpty()) {
                throw Odd.row(rejected.get(0), failure);
            }
            int rows = data.items().size() + rejected.size();
            if (rows > size) {
                notes.drift(Drift.Kind.LONG_PAGE, "/items", "", rows + " rows, " + size + " asked for");
            }
            return new Page<>(data.items(), data.total(), offset, data.last(), rejected, terms.adjustments(), answer);
        } catch (IOException e) {
            throw Odd.notJson(failure, e);
        }
    }
}
