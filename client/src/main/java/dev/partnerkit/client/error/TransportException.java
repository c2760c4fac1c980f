package dev.partnerkit.client.error;

import org.jspecify.annotations.Nullable;

/** No whole answer came. */
public final class TransportException extends PartnerException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    public TransportException(Kind kind, String what, Failure failure, @Nullable Throwable cause) {
        super(what, failure, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public boolean mayPass() {
        return kind != Kind.SHUT;
    }

    /** Where it ended. */
    public enum Kind {
        /** No connection could be made. */
        CONNECT,
        /** The answer did not come in time. */
        TIMEOUT,
        /** The connection ended before the answer was whole. */
        CLOSED,
        /** The clients were closed, or nobody waits for the answer any more. */
        SHUT
    }
}
