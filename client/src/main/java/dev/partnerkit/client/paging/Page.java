package dev.partnerkit.client.paging;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.preflight.Adjustment;
import java.util.Iterator;
import java.util.List;

/**
 * One page of a search.
 *
 * @param <T> its rows
 */
public class Page<T> implements Iterable<T> {

    private final List<T> rows;
    private final long total;
    private final long offset;
    private final long next;
    private final List<Rejected> rejected;
    private final List<Adjustment> adjustments;
    private final Answer answer;

    public Page(
            List<T> rows,
            long total,
            long offset,
            long next,
            List<Rejected> rejected,
            List<Adjustment> adjustments,
            Answer answer) {
        this.rows = rows;
        this.total = total;
        this.offset = offset;
        this.next = next;
        this.rejected = rejected;
        this.adjustments = adjustments;
        this.answer = answer;
    }

    /** A page that is the same as another. */
    protected Page(Page<T> other) {
        this(other.rows, other.total, other.offset, other.next, other.rejected, other.adjustments, other.answer);
    }

    /** Its rows, in the vendor's order. */
    public List<T> rows() {
        return rows;
    }

    /** How many rows all pages have together, by this answer. */
    public long total() {
        return total;
    }

    /** How many rows stand on the pages before. */
    public long offset() {
        return offset;
    }

    /** How many rows stand on this page and those before: the offset of the next one. */
    public long next() {
        return next;
    }

    /** Whether there are no more rows behind it. */
    public boolean isLast() {
        return next >= total;
    }

    /** Rows that could not be read; they are not among {@link #rows()}. */
    public List<Rejected> rejected() {
        return rejected;
    }

    /** Parameters that were sent otherwise than asked for. */
    public List<Adjustment> adjustments() {
        return adjustments;
    }

    /** The answer as it came. */
    public Answer answer() {
        return answer;
    }

    @Override
    public Iterator<T> iterator() {
        return rows.iterator();
    }

    @Override
    public String toString() {
        return rows.size() + " of " + total + " rows from " + offset
                + (rejected.isEmpty() ? "" : ", " + rejected.size() + " rejected");
    }
}
