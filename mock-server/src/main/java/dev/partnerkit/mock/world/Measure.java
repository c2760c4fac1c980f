package dev.partnerkit.mock.world;

/**
 * What a {@link Sorted} sequence adds up over its elements.
 *
 * @param <T> the elements
 * @param <S> the total
 */
public interface Measure<T, S> {

    S zero();

    S of(T element);

    S plus(S left, S right);

    /** A measure that adds up nothing. */
    static Measure<Object, None> none() {
        return None.NONE;
    }

    /** The total of a sequence that keeps none. */
    enum None implements Measure<Object, None> {
        NONE;

        @Override
        public None zero() {
            return this;
        }

        @Override
        public None of(Object element) {
            return this;
        }

        @Override
        public None plus(None left, None right) {
            return this;
        }
    }
}
