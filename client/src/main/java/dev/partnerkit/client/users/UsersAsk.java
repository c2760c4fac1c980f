package dev.partnerkit.client.users;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A request for one page of the users list.
 *
 * @param door through which it is asked for
 * @param reading of its answer
 * @param request sends it
 */
record UsersAsk(Door door, UsersReading reading, Function<UsersApi, CompletableFuture<HttpResponse<byte[]>>> request)
        implements Ask<Page<PartnerUser>> {

    @Override
    public Operation operation() {
        return Operation.USERS;
    }

    @Override
    public String account() {
        return door.account().name();
    }

    @Override
    public Gates gates() {
        return door.gates();
    }

    @Override
    public VendorClock clock() {
        return door.account().clock();
    }

    @Override
    public CompletableFuture<HttpResponse<byte[]>> send() {
        return door.send(request);
    }

    @Override
    public Page<PartnerUser> read(Answer answer, Notes notes, Failure failure) {
        return reading.page(answer, notes, failure, clock());
    }
}
