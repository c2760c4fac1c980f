package dev.partnerkit.mock.journal;

import java.util.concurrent.atomic.AtomicLong;

/** What the journals of all worlds together may take, so that many worlds do not take many times the bytes of one. */
public final class Budget {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    public Budget(long most) {
        this.most = most;
    }

    void take(long bytes) {
        taken.addAndGet(bytes);
    }

    boolean isExceeded() {
        return taken.get() > most;
    }

    /** The bytes that are taken now. */
    public long taken() {
        return taken.get();
    }
}
