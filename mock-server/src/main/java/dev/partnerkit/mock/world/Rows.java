package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;

/**
 * Elements that are computed when asked for: what a {@link Sorted} sequence may stand on without holding it.
 *
 * <p>They never change and stand in the order of the sequence, no two of them equal.
 *
 * @param <T> the elements
 * @param <S> the total kept over them
 */
public interface Rows<T, S> {

    int size();

    T get(int index);

    /**
     * Something that compares like the element but need not tell more; a search looks at a score of them to find one
     * element.
     */
    default T key(int index) {
        return get(index);
    }

    /** The total over the elements from one index up to, and without, another. */
    S sum(int from, int to);

    /** Rows of which no total is kept. */
    interface Plain<T> extends Rows<T, None> {

        @Override
        default None sum(int from, int to) {
            return None.NONE;
        }
    }
}
