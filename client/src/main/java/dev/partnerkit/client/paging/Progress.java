package dev.partnerkit.client.paging;

import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.error.UnexpectedResponseException.Kind;

/** Looks at pages on the way from the first to the last, and throws where that way would not end, or would leave rows out. */
public final class Progress {

    // An empty page in the middle may be a page whose rows have just gone; a row of them is a total that is not true.
    private static final int MOST_EMPTY = 3;

    private final Operation operation;
    private int empty;

    public Progress(Operation operation) {
        this.operation = operation;
    }

    /** Lets a page pass that leads on to the next one. */
    public void through(Page<?> page) {
        int rows = page.rows().size() + page.rejected().size();
        empty = rows == 0 ? empty + 1 : 0;
        if (page.isLast()) {
            return;
        }
        if (page.next() <= page.offset() || empty >= MOST_EMPTY) {
            throw odd(Kind.NOT_ADVANCING, "pages lead to no end: ", page);
        }
        if (rows > 0 && rows < page.next() - page.offset()) {
            throw odd(Kind.SHORT_PAGE, "rows are left out behind: ", page);
        }
    }

    /** What is thrown for a page. */
    public UnexpectedResponseException odd(Kind kind, String what, Page<?> page) {
        return new UnexpectedResponseException(
                kind,
                what + page + ", next from " + page.next(),
                Failure.of(operation, "page from " + page.offset(), 1).with(page.answer()),
                null);
    }
}
