package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.util.concurrent.TimeUnit
import java.util.function.LongConsumer
import java.util.function.LongSupplier

/** Keeps the suite below the limits of a server that is not ours: so many requests a second for each operation. */
@CompileStatic
class Pace {

    /** One less than the least documented limit (seeds 002 and 003, frequency limit). */
    static final int PER_SECOND = 4
    /** More than the live specs ever send; a loop that runs away ends here and not at the vendor. */
    static final int MOST = 500

    static final Pace FREE = new Pace(0)

    private final int perSecond
    private final LongSupplier nanos
    private final LongConsumer sleep
    private final Map<String, Long> free = [:]
    private int sent

    Pace(int perSecond, LongSupplier nanos = System::nanoTime, LongConsumer sleep = TimeUnit.NANOSECONDS::sleep) {
        this.perSecond = perSecond
        this.nanos = nanos
        this.sleep = sleep
    }

    int getSent() {
        sent
    }

    /** Returns when one more request to an operation may go out. */
    synchronized void next(String operation) {
        if (perSecond == 0) {
            return
        }
        if (++sent > MOST) {
            throw new IllegalStateException("no more than $MOST requests are sent to a server that is not ours")
        }
        long wait = free.getOrDefault(operation, 0L) - nanos.asLong
        if (wait > 0) {
            sleep.accept(wait)
        }
        free[operation] = nanos.asLong + 1_000_000_000L.intdiv(perSecond) as long
    }
}
