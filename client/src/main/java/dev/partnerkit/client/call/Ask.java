package dev.partnerkit.client.call;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.limit.Gates;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * One request that can be sent as often as need be.
 *
 * @param <P> what is read from its answer
 */
public interface Ask<P> {

    Operation operation();

    /** The name of the account it is sent for. */
    String account();

    /** How often that account may ask. */
    Gates gates();

    /** What is known of the vendor's time. */
    VendorClock clock();

    /** Sends it, signed anew. */
    CompletableFuture<HttpResponse<byte[]>> send();

    /** Reads an answer, or throws the exception that it amounts to. */
    P read(Answer answer, Notes notes, Failure failure);
}
