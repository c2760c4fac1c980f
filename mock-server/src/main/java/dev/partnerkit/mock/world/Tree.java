package dev.partnerkit.mock.world;

import java.util.Comparator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Grows and prunes weight-balanced trees, copying only the path that changes.
 *
 * <p>What weighs is forks alone. A block of rows hangs in the tree like a leaf, however many rows it has: it is searched
 * by halves anyway, and one change to it costs one fork between two shorter blocks, not a path through all its rows.
 */
record Tree<T, S>(Comparator<? super T> order, Measure<? super T, S> measure) {

    // An element's two sides may differ in weight by this factor before the tree is turned.
    private static final int LOPSIDED = 3;
    // A single turn suffices while the inner grandchild weighs less than this many times the outer one.
    private static final int SINGLE_TURN = 2;

    /** One or more elements: how many, and how much all of them are. */
    sealed interface Node<T, S> {

        int size();

        S sum();

        T first();
    }

    /** An element and what stands before and after it. */
    record Fork<T, S>(
            T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right, int size, int weight, S sum)
            implements Node<T, S> {

        @Override
        public T first() {
            return left == null ? element : left.first();
        }
    }

    /** Neighbouring rows, of which none is held. */
    record Block<T, S>(Rows<T, S> rows, int from, int to) implements Node<T, S> {

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public S sum() {
            return rows.sum(from, to);
        }

        @Override
        public T first() {
            return rows.get(from);
        }

        /** The index of the first row that is not before a point. */
        int search(ToIntFunction<? super T> side) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (side.applyAsInt(rows.key(middle)) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        boolean holds(int index, ToIntFunction<? super T> side) {
            return index < to && side.applyAsInt(rows.key(index)) == 0;
        }
    }

    static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size();
    }

    static <T, S> @Nullable Node<T, S> block(Rows<T, S> rows, int from, int to) {
        return from < to ? new Block<>(rows, from, to) : null;
    }

    Node<T, S> insert(@Nullable Node<T, S> node, T element) {
        if (node == null) {
            return fork(element, null, null);
        }
        if (node instanceof Block<T, S> block) {
            int at = block.search(row -> order.compare(row, element));
            int next = block.holds(at, row -> order.compare(row, element)) ? at + 1 : at;
            return fork(element, block(block.rows, block.from, at), block(block.rows, next, block.to));
        }
        Fork<T, S> fork = (Fork<T, S>) node;
        int where = order.compare(element, fork.element);
        if (where == 0) {
            return fork(element, fork.left, fork.right);
        }
        return where < 0
                ? balance(fork.element, insert(fork.left, element), fork.right)
                : balance(fork.element, fork.left, insert(fork.right, element));
    }

    @Nullable
    Node<T, S> remove(@Nullable Node<T, S> node, T element) {
        if (node == null) {
            return null;
        }
        if (node instanceof Block<T, S> block) {
            int at = block.search(row -> order.compare(row, element));
            return block.holds(at, row -> order.compare(row, element))
                    ? join(block(block.rows, block.from, at), block(block.rows, at + 1, block.to))
                    : block;
        }
        Fork<T, S> fork = (Fork<T, S>) node;
        int where = order.compare(element, fork.element);
        if (where == 0) {
            return join(fork.left, fork.right);
        }
        return where < 0
                ? balance(fork.element, remove(fork.left, element), fork.right)
                : balance(fork.element, fork.left, remove(fork.right, element));
    }

    private @Nullable Node<T, S> join(@Nullable Node<T, S> left, @Nullable Node<T, S> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        T next = right.first();
        return balance(next, left, remove(right, next));
    }

    private Node<T, S> balance(T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right) {
        int leftWeight = weight(left);
        int rightWeight = weight(right);
        if (leftWeight + rightWeight < 2) {
            return fork(element, left, right);
        }
        if (right instanceof Fork<T, S> heavy && rightWeight > LOPSIDED * leftWeight) {
            return turnLeft(element, left, heavy);
        }
        if (left instanceof Fork<T, S> heavy && leftWeight > LOPSIDED * rightWeight) {
            return turnRight(element, heavy, right);
        }
        return fork(element, left, right);
    }

    private Node<T, S> turnLeft(T element, @Nullable Node<T, S> left, Fork<T, S> right) {
        if (right.left instanceof Fork<T, S> inner && weight(inner) >= SINGLE_TURN * weight(right.right)) {
            return fork(inner.element, fork(element, left, inner.left), fork(right.element, inner.right, right.right));
        }
        return fork(right.element, fork(element, left, right.left), right.right);
    }

    private Node<T, S> turnRight(T element, Fork<T, S> left, @Nullable Node<T, S> right) {
        if (left.right instanceof Fork<T, S> inner && weight(inner) >= SINGLE_TURN * weight(left.left)) {
            return fork(inner.element, fork(left.element, left.left, inner.left), fork(element, inner.right, right));
        }
        return fork(left.element, left.left, fork(element, left.right, right));
    }

    private Node<T, S> fork(T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right) {
        S sum = measure.of(element);
        if (left != null) {
            sum = measure.plus(left.sum(), sum);
        }
        if (right != null) {
            sum = measure.plus(sum, right.sum());
        }
        return new Fork<>(element, left, right, size(left) + size(right) + 1, weight(left) + weight(right) + 1, sum);
    }

    private static int weight(@Nullable Node<?, ?> node) {
        return node instanceof Fork<?, ?> fork ? fork.weight : 0;
    }
}
