package dev.partnerkit.client.call;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One request that can be sent as often as need be.
 *
 * @param operation that is asked
 * @param account name of the one it is sent for
 * @param gates how often that account may ask
 * @param clock what is known of the vendor's time
 * @param request sends it, signed anew
 * @param reading of its answer
 * @param <P> what is read
 */
public record Ask<P>(
        Operation operation,
        String account,
        Gates gates,
        VendorClock clock,
        Supplier<CompletableFuture<HttpResponse<byte[]>>> request,
        Reading<P> reading) {

    /** Makes something of an answer. */
    @FunctionalInterface
    public interface Reading<P> {

        /** What it says, or throws the exception that it amounts to. */
        P read(Answer answer, Notes notes, Failure failure, VendorClock clock);
    }

    public CompletableFuture<HttpResponse<byte[]>> send() {
        return request.get();
    }

    P read(Answer answer, Notes notes, Failure failure) {
        return reading.read(answer, notes, failure, clock);
    }
}
