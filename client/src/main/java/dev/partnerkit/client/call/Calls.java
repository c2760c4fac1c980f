package dev.partnerkit.client.call;

import dev.partnerkit.client.watch.PartnerListener;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import reactor.core.scheduler.Schedulers;

/**
 * Makes calls: waiting for them, or handing out their future. It is there from the start of an application, which ends
 * where a setting of calls is none.
 */
@Context
public final class Calls {

    private final Core core;
    private volatile boolean closed;

    @Inject
    Calls(Environment environment, List<PartnerListener> listeners) {
        this(new ClientProperties(environment), listeners);
    }

    private Calls(ClientProperties properties, List<PartnerListener> listeners) {
        this(Core.of(properties.settings(), properties.limits(), listeners));
    }

    public Calls(Core core) {
        this.core = core;
    }

    public Core core() {
        return core;
    }

    /** Lets no request go out any more: what is asked while connections end would find them half gone. */
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits until the call has ended. */
    public <P> P await(Ask<P> ask, CallSettings settings) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException("this call waits, which the thread "
                    + Thread.currentThread().getName() + " must not: it moves the bytes of others; use the async form");
        }
        CompletableFuture<P> result = new Call<>(this, ask, settings).begin();
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException(ask.operation() + " was interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        }
    }

    /** The future of the call. What hangs on it runs on the client's executor, never where bytes are moved. */
    @SuppressWarnings("FutureReturnValueIgnored") // what comes of them is handed out
    public <P> CompletableFuture<P> async(Ask<P> ask, CallSettings settings) {
        CompletableFuture<P> call = new Call<>(this, ask, settings).begin();
        CompletableFuture<P> handed = new CompletableFuture<>();
        call.whenCompleteAsync(
                (read, failure) -> {
                    if (failure != null) {
                        handed.completeExceptionally(failure);
                    } else {
                        handed.complete(read);
                    }
                },
                core.executor());
        handed.whenComplete((read, failure) -> {
            if (handed.isCancelled()) {
                call.cancel(true);
            }
        });
        return handed;
    }

    // Thrown where it is waited for, so that its trace tells who asked and not which thread brought the answer.
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException failure) {
            failure.fillInStackTrace();
            return failure;
        }
        return new IllegalStateException(cause);
    }
}
