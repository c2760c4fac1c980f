package dev.partnerkit.client.call;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.error.UnexpectedResponseException.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers that nobody expected. */
public final class Odd {

    private Odd() {}

    public static UnexpectedResponseException notJson(Failure failure, IOException cause) {
        return cause instanceof StreamConstraintsException
                ? new UnexpectedResponseException(
                        Kind.WRONG_SHAPE, "the answer goes beyond any contract: " + cause.getMessage(), failure, cause)
                : new UnexpectedResponseException(Kind.NOT_JSON, "the answer is no JSON", failure, cause);
    }

    /** One that its reading stumbled over. */
    static UnexpectedResponseException unreadable(Failure failure, RuntimeException cause) {
        return new UnexpectedResponseException(Kind.WRONG_SHAPE, "the answer cannot be read: " + cause, failure, cause);
    }

    /** The flaw at a pointer; null where something is simply not there. */
    public static UnexpectedResponseException shape(String pointer, @Nullable String flaw, Failure failure) {
        boolean empty = failure.answer() != null && failure.answer().size() == 0;
        return new UnexpectedResponseException(
                empty ? Kind.NOT_JSON : Kind.WRONG_SHAPE,
                empty
                        ? "the answer is empty"
                        : (pointer.isEmpty() ? "the answer" : "in the answer, " + pointer) + " "
                                + (flaw == null ? "is not there" : flaw),
                failure,
                null);
    }

    public static UnexpectedResponseException row(Rejected row, Failure failure) {
        return new UnexpectedResponseException(
                Kind.ODD_ROW, "in the answer, " + row.pointer() + " " + row.reason(), failure, null);
    }
}
