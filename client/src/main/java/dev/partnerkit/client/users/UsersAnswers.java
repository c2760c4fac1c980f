package dev.partnerkit.client.users;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.call.Transport;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.http.HttpResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the generated interface hands over, for those who use it without the facade: the page, or the exception
 * that the answer amounts to.
 */
public final class UsersAnswers {

    private UsersAnswers() {}

    public static Page<PartnerUser> users(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        Failure failure = Failure.of(Operation.USERS, "-", 1);
        Answer answer = Transport.answer(response, thrown, failure);
        VendorClock clock = new VendorClock(InstantSource.system());
        return new UsersReading(0, Operation.USERS.largestPageSize(), Terms.NONE)
                .page(answer, new Notes(Operation.USERS), failure.with(answer), clock);
    }
}
