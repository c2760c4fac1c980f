package dev.partnerkit.client.error;

import org.jspecify.annotations.Nullable;

/** An answer came, but it is none that the contract knows. */
public final class UnexpectedResponseException extends PartnerException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    public UnexpectedResponseException(Kind kind, String what, Failure failure, @Nullable Throwable cause) {
        super(what, failure, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** In which way it is unexpected. */
    public enum Kind {
        /** It is no JSON: a page of a proxy, half a body, or nothing. */
        NOT_JSON,
        /** It is JSON of another shape. */
        WRONG_SHAPE,
        /** It is larger than was allowed. */
        TOO_LARGE,
        /** It points to another address, which is not followed with credentials. */
        REDIRECT,
        /** It refuses with a code that nobody documented. */
        UNKNOWN_CODE,
        /** A row lacks a field, or has it in another form, and odd rows were to be thrown. */
        ODD_ROW,
        /** It leaves the contract, and drift was to fail. */
        DRIFT,
        /** The next page is where this one is. */
        NOT_ADVANCING,
        /** The next page is this one again. */
        REPEATED,
        /** It has rows, but fewer than stand between it and the next page: those in between would be lost. */
        SHORT_PAGE
    }
}
