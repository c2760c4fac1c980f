package dev.partnerkit.client.call;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.TransportException;
import dev.partnerkit.client.error.UnexpectedResponseException;
import io.micronaut.context.exceptions.BeanCreationException;
import io.micronaut.context.exceptions.NoSuchBeanException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.http.client.exceptions.ResponseClosedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** From what the HTTP client hands over to an answer, or to the reason why there is none. */
public final class Transport {

    private Transport() {}

    /** The answer, whatever its status, or the exception that stands in its place. */
    public static Answer answer(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown, Failure failure) {
        if (response != null) {
            return Answer.of(response);
        }
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof HttpClientResponseException refused) {
            return Answer.of(refused.getResponse());
        }
        if (cause instanceof HttpClientException) {
            throw failed(cause, failure);
        }
        if (cause instanceof NoSuchBeanException) {
            throw shut("the clients are closed", failure, cause);
        }
        // While they close, or where their settings lead to nothing.
        if (cause instanceof BeanCreationException) {
            throw shut("there is no HTTP client to send with: " + cause.getMessage(), failure, cause);
        }
        if (cause instanceof RuntimeException unknown && !(cause instanceof CancellationException)) {
            throw unknown;
        }
        throw closed("no answer came", failure, cause);
    }

    static TransportException timeout(Duration patience, Failure failure) {
        return new TransportException(
                TransportException.Kind.TIMEOUT, "no answer within " + patience.toMillis() + " ms", failure, null);
    }

    private static PartnerException failed(Throwable cause, Failure failure) {
        if (cause instanceof ReadTimeoutException) {
            return new TransportException(TransportException.Kind.TIMEOUT, "no answer in time", failure, cause);
        }
        if (cause instanceof ContentLengthExceededException) {
            return new UnexpectedResponseException(
                    UnexpectedResponseException.Kind.TOO_LARGE, "the answer is too large", failure, cause);
        }
        if (cause instanceof ResponseClosedException) {
            return closed("the connection ended before the answer was whole", failure, cause);
        }
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ConnectException || each instanceof UnknownHostException) {
                return new TransportException(
                        TransportException.Kind.CONNECT, "no connection: " + each.getMessage(), failure, cause);
            }
        }
        return closed("the connection failed: " + cause.getMessage(), failure, cause);
    }

    /** It ended on this side, for good. */
    static TransportException shut(String what, Failure failure, @Nullable Throwable cause) {
        return new TransportException(TransportException.Kind.SHUT, what, failure, cause);
    }

    private static TransportException closed(String what, Failure failure, @Nullable Throwable cause) {
        return new TransportException(TransportException.Kind.CLOSED, what, failure, cause);
    }
}
