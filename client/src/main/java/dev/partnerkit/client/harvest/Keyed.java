package dev.partnerkit.client.harvest;

import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;

/**
 * A search whose rows can be told apart.
 *
 * @param <T> its rows
 * @param <P> its pages
 */
public interface Keyed<T, P extends Page<T>> extends PageSource<P> {

    /** What no two rows have in common. */
    Object key(T row);

    /** What is searched for, in words that stay the same from one run of a program to the next. */
    String subject();
}
