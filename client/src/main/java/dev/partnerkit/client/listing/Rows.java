package dev.partnerkit.client.listing;

import dev.partnerkit.client.paging.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of pages, one after the other; a page without rows is no end. */
final class Rows<T, P extends Page<T>> implements Iterator<T> {

    private final Iterator<P> pages;
    private Iterator<T> rows = Collections.emptyIterator();

    Rows(Iterator<P> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && pages.hasNext()) {
            rows = pages.next().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more rows");
        }
        return rows.next();
    }
}
