package dev.partnerkit.client.time;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Measures and waits. Tests put one in its place that does not wait. */
public interface Timing {

    /**
     * The client's own threads. The pool that all of Java shares may be busy with a program's long tasks, and a deadline
     * must not wait for these. They keep no program from ending, and end themselves when there was nothing to do.
     */
    Executor THREADS = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            2,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new DefaultThreadFactory("partner-client", true));

    /** Real time; what wakes is a daemon thread that every program has once it uses it. */
    Timing REAL = new Timing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // a task that throws has told its call already
        public Alarm after(Duration delay, Runnable task) {
            CompletableFuture<Boolean> alarm = new CompletableFuture<>();
            // Turned off, it costs no thread.
            alarm.completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS).thenAccept(rings -> {
                if (rings) {
                    THREADS.execute(task);
                }
            });
            return () -> alarm.complete(false);
        }
    };

    /** Nanoseconds of a clock that only runs on. */
    long nanos();

    /** Runs a task once some time has passed, on a thread of its choice. */
    Alarm after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Alarm {

        /** Forgets the task, if its time has not come yet. */
        void off();
    }
}
