package dev.partnerkit.client.call;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.contract.Vendor;
import dev.partnerkit.client.drift.Drift;
import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.error.AuthenticationException;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.RateLimitedException;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.limit.Turn;
import dev.partnerkit.client.time.Timing;
import dev.partnerkit.client.watch.PartnerEvent;
import dev.partnerkit.client.watch.PartnerEvent.Kind;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call: it waits for its turn, is sent, read, and sent again when that may help and there is time left.
 *
 * @param <P> what it is about
 */
final class Call<P> {

    private final Calls calls;
    private final Core core;
    private final Ask<P> ask;
    private final CallSettings settings;
    private final String correlation =
            Long.toHexString(ThreadLocalRandom.current().nextLong() | (1L << 63));
    private final CompletableFuture<P> result = new CompletableFuture<>();
    private final long begun;
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile @Nullable CompletableFuture<?> exchange;
    private int attempts;
    private boolean adjusted;

    Call(Calls calls, Ask<P> ask, CallSettings settings) {
        this.calls = calls;
        this.core = calls.core();
        this.ask = ask;
        this.settings = settings;
        this.begun = core.timing().nanos();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever comes of it ends in the result
    CompletableFuture<P> begin() {
        tell(Kind.STARTED, 0, Duration.ZERO, null);
        result.whenComplete((read, failure) -> {
            if (result.isCancelled()) {
                finish(Transport.shut("whoever called waits no more", failure(), null));
                giveUp();
            }
        });
        takeTurn();
        return result;
    }

    /** Waits for no answer any more, so that neither a connection nor a turn is held for it. */
    private void giveUp() {
        CompletableFuture<?> sent = exchange;
        if (sent != null) {
            sent.cancel(true);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever comes of it ends in the result
    private void takeTurn() {
        if (result.isDone()) {
            return;
        }
        long asked = core.timing().nanos();
        CompletableFuture<@Nullable Turn> turn;
        try {
            turn = ask.gates().turn(ask.operation(), left(), result);
        } catch (RuntimeException e) { // a key that is not set
            broken(e);
            return;
        }
        if (turn.isDone()) {
            turned(turn.join());
        } else {
            turn.thenAccept(taken -> {
                if (!result.isDone()) {
                    tell(Kind.THROTTLED, 0, since(asked), null);
                }
                turned(taken);
            });
        }
    }

    private void turned(@Nullable Turn turn) {
        if (result.isDone()) {
            if (turn != null) {
                turn.end();
            }
        } else if (turn == null) {
            end(
                    null,
                    new RateLimitedException(
                            "its turn did not come within " + settings.total().toMillis() + " ms", failure(), false));
        } else {
            send(turn);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever comes of it ends in the result
    private void send(Turn turn) {
        attempts++;
        long sent = core.timing().nanos();
        AtomicBoolean settled = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            if (calls.isClosed()) {
                throw Transport.shut("the clients are closed", failure(), null);
            }
            answer = ask.send();
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<HttpResponse<byte[]>> awaited = answer;
        exchange = awaited;
        Duration patience = shorter(settings.attempt(), left());
        Timing.Alarm alarm = core.timing().after(patience, () -> {
            if (settled.compareAndSet(false, true)) {
                awaited.cancel(true);
                failed(sent, Transport.timeout(patience, failure()));
            }
        });
        awaited.whenComplete((response, thrown) -> {
            alarm.off();
            turn.end();
            if (settled.compareAndSet(false, true) && !result.isDone()) {
                received(sent, response, thrown);
            }
        });
        if (result.isDone()) {
            giveUp();
        }
    }

    private void received(long sent, @Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        Answer answer;
        try {
            answer = Transport.answer(response, thrown, failure());
        } catch (PartnerException e) {
            failed(sent, e);
            return;
        } catch (RuntimeException e) { // nothing was sent, for something is not set up as it should be
            broken(e);
            return;
        }
        try {
            ask.clock().saw(answer.header("Date"), since(sent));
            Notes notes = new Notes(ask.operation());
            P read = ask.read(answer, notes, failure().with(answer));
            heed(notes.drifts(), answer);
            tell(Kind.ATTEMPTED, answer.status(), since(sent), null);
            end(read, null);
        } catch (PartnerException e) {
            failed(sent, e);
        } catch (RuntimeException e) {
            failed(sent, Odd.unreadable(failure().with(answer), e));
        } catch (Error e) {
            broken(e);
        }
    }

    private void heed(List<Drift> drifts, Answer answer) {
        for (Drift drift : drifts) {
            if (core.drift().add(drift)) {
                core.listeners().tell(event(Kind.DRIFTED, answer.status(), Duration.ZERO, null, drift));
            }
        }
        if (settings.drift() == DriftMode.FAIL && !drifts.isEmpty()) {
            Drift first = drifts.get(0);
            throw new UnexpectedResponseException(
                    UnexpectedResponseException.Kind.DRIFT,
                    "the answer leaves the contract in " + drifts.size() + " places, first " + first.kind() + " at "
                            + first.pointer(),
                    failure().with(answer),
                    null);
        }
    }

    private void failed(long sent, PartnerException failure) {
        tell(Kind.ATTEMPTED, failure.failure().status(), since(sent), failure);
        Duration delay;
        if (failure instanceof AuthenticationException
                && !adjusted
                // The other vendor's requests are not dated, so its clock is no reason for a refusal.
                && ask.operation().vendor() == Vendor.COINW
                && ask.clock().adjust()) {
            adjusted = true;
            delay = Duration.ZERO;
        } else {
            delay = settings.retry().delay(failure, attempts - (adjusted ? 1 : 0), core.random());
        }
        if (delay == null || delay.compareTo(left()) >= 0) {
            end(null, failure);
            return;
        }
        tell(Kind.RETRYING, 0, delay, failure);
        if (delay.isZero()) {
            takeTurn();
        } else {
            core.timing().after(delay, this::takeTurn);
        }
    }

    private void end(@Nullable P read, @Nullable PartnerException failure) {
        finish(failure);
        if (failure != null) {
            result.completeExceptionally(failure);
        } else {
            result.complete(read);
        }
    }

    // What is no matter of the vendors reaches the caller as it is.
    private void broken(Throwable reason) {
        finish(Transport.shut("the call broke off: " + reason, failure(), reason));
        result.completeExceptionally(reason);
    }

    private void finish(@Nullable PartnerException failure) {
        if (finished.compareAndSet(false, true)) {
            tell(Kind.FINISHED, 0, since(begun), failure);
        }
    }

    private void tell(Kind kind, int status, Duration time, @Nullable PartnerException failure) {
        if (core.listeners().areThere()) {
            core.listeners().tell(event(kind, status, time, failure, null));
        }
    }

    private PartnerEvent event(
            Kind kind, int status, Duration time, @Nullable PartnerException failure, @Nullable Drift drift) {
        return new PartnerEvent(
                kind, ask.operation(), ask.account(), correlation, attempts, status, time, failure, drift);
    }

    private Failure failure() {
        return Failure.of(ask.operation(), correlation, attempts);
    }

    private Duration since(long moment) {
        return Duration.ofNanos(core.timing().nanos() - moment);
    }

    private Duration left() {
        Duration left = settings.total().minus(since(begun));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
