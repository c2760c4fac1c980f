package dev.partnerkit.client.limit;

import dev.partnerkit.client.time.Timing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets through so many requests in any second, in the order in which they come. A place is free again one second after
 * the answer came, not after the request was sent: wherever the vendor counts in between, it cannot count one too many.
 */
final class Gate {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    // One that is stricter than those before it speaks for all: it would be refused otherwise.
    private int most;
    private final Timing timing;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<CompletableFuture<Boolean>> queue = new ArrayDeque<>();
    private final ArrayDeque<Long> cooling = new ArrayDeque<>();
    private int taken;
    private boolean waking;

    Gate(int most, Timing timing) {
        this.most = most;
        this.timing = timing;
    }

    /** Lets through no more than this from now on. */
    Gate atMost(int fewer) {
        lock.lock();
        try {
            most = Math.min(most, fewer);
            return this;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place if there is one and nobody waits for it. */
    boolean enter() {
        lock.lock();
        try {
            cool();
            if (taken >= most || !queue.isEmpty()) {
                return false;
            }
            taken++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a place; the future says when it has one, or false when the patience was not enough, or the call that
     * asks is over before.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // both futures are others' to look at
    CompletableFuture<Boolean> await(Duration patience, CompletableFuture<?> call) {
        CompletableFuture<Boolean> waiting = new CompletableFuture<>();
        lock.lock();
        try {
            queue.add(waiting);
            cool();
            wakeLater();
        } finally {
            lock.unlock();
        }
        Timing.Alarm alarm = timing.after(patience, () -> giveUp(waiting));
        waiting.whenComplete((entered, never) -> alarm.off());
        call.whenComplete((read, failure) -> giveUp(waiting));
        return waiting;
    }

    /** Gives a place back, now that the answer has come. */
    void leave() {
        lock.lock();
        try {
            cooling.add(timing.nanos() + SECOND);
            wakeLater();
        } finally {
            lock.unlock();
        }
    }

    private void cool() {
        long now = timing.nanos();
        while (!cooling.isEmpty() && cooling.peek() - now <= 0) {
            cooling.remove();
            taken--;
        }
    }

    private void wakeLater() {
        if (waking || queue.isEmpty()) {
            return;
        }
        Long next = taken < most ? Long.valueOf(timing.nanos()) : cooling.peek();
        if (next != null) {
            waking = true;
            timing.after(Duration.ofNanos(Math.max(0, next - timing.nanos())), this::wake);
        }
    }

    private void wake() {
        ArrayDeque<CompletableFuture<Boolean>> called = new ArrayDeque<>();
        lock.lock();
        try {
            waking = false;
            cool();
            while (taken < most && !queue.isEmpty()) {
                taken++;
                called.add(queue.remove());
            }
            wakeLater();
        } finally {
            lock.unlock();
        }
        called.forEach(waiting -> waiting.complete(true));
    }

    private void giveUp(CompletableFuture<Boolean> waiting) {
        if (waiting.isDone()) {
            return;
        }
        boolean waited;
        lock.lock();
        try {
            waited = queue.removeIf(each -> each == waiting);
        } finally {
            lock.unlock();
        }
        if (waited) {
            waiting.complete(false);
        }
    }
}
