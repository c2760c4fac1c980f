package dev.partnerkit.contract.support

import dev.partnerkit.client.time.Timing
import dev.partnerkit.client.watch.PartnerEvent
import dev.partnerkit.client.watch.PartnerListener
import groovy.transform.CompileStatic

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.CompletableFuture

/**
 * A client's time that stands still until a test has it pass. It leaps over the waits before a further attempt, which it
 * hears of as a listener, and writes them down.
 */
@CompileStatic
class LeapingTime implements Timing, PartnerListener, InstantSource {

    /** The waits it leapt over. */
    final List<Duration> waits = [].asSynchronized() as List<Duration>
    /** Done when it has leapt over the first of them, and what waited has gone on. */
    volatile CompletableFuture<Void> leapt = new CompletableFuture<>()
    private final Instant start
    private final List<Due> due = []
    private long now
    private boolean leap

    LeapingTime(Instant start) {
        this.start = start
    }

    @Override
    synchronized long nanos() {
        now
    }

    @Override
    Instant instant() {
        start.plusNanos(nanos())
    }

    /** Begins anew; nothing waits any more. */
    synchronized void restart() {
        waits.clear()
        leapt = new CompletableFuture<>()
        due.clear()
        now = 0
        leap = false
    }

    /** How long it has gone on. */
    Duration getPassed() {
        Duration.ofNanos(nanos())
    }

    @Override
    void on(PartnerEvent event) {
        if (event.kind() == PartnerEvent.Kind.RETRYING && !event.time().zero) {
            leap = true
        }
    }

    @Override
    Alarm after(Duration delay, Runnable task) {
        if (leap) {
            leap = false
            waits << delay
            pass(delay)
            task.run()
            leapt.complete(null)
            return {} as Alarm
        }
        synchronized (this) {
            def added = new Due(at: now + delay.toNanos(), task: task)
            due << added
            return { forget(added) } as Alarm
        }
    }

    /** Has time pass; what is due meanwhile runs in its order, before this returns. */
    void pass(Duration some) {
        long end = nanos() + some.toNanos()
        for (Due one = next(end); one != null; one = next(end)) {
            one.task.run()
        }
        synchronized (this) {
            now = end
        }
    }

    private synchronized Due next(long end) {
        def next = due.findAll { it.at <= end }.min { it.at }
        if (next != null) {
            due.remove(next)
            now = Math.max(now, next.at)
        }
        next
    }

    private synchronized void forget(Due one) {
        due.remove(one)
    }

    private static class Due {
        long at
        Runnable task
    }
}
