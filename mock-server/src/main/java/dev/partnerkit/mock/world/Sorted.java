package dev.partnerkit.mock.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted sequence that knows positions and running totals: a persistent weight-balanced tree.
 *
 * <p>Every step costs the logarithm of the size: adding an element, counting those before a point, taking the page
 * that starts at a position, summing a stretch. Adding shares all but one path with the old sequence, so a snapshot
 * stays whole while the world moves on.
 *
 * @param <T> the elements
 * @param <S> the total kept over them
 */
public final class Sorted<T, S> {

    // An element's two sides may differ in weight by this factor before the tree is turned.
    private static final int LOPSIDED = 3;
    // A single turn suffices while the inner grandchild weighs less than this many times the outer one.
    private static final int SINGLE_TURN = 2;

    private final Comparator<? super T> order;
    private final Measure<? super T, S> measure;
    private final @Nullable Node<T, S> root;

    private Sorted(Comparator<? super T> order, Measure<? super T, S> measure, @Nullable Node<T, S> root) {
        this.order = order;
        this.measure = measure;
        this.root = root;
    }

    /** A sequence without elements; two elements of equal order count as the same one. */
    public static <T, S> Sorted<T, S> empty(Comparator<? super T> order, Measure<? super T, S> measure) {
        return new Sorted<>(order, measure, null);
    }

    /** A sequence that keeps no total. */
    public static <T> Sorted<T, Measure.None> empty(Comparator<? super T> order) {
        return empty(order, Measure.none());
    }

    public int size() {
        return size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** This sequence with the element in it, in place of one of equal order if there is one. */
    public Sorted<T, S> with(T element) {
        return new Sorted<>(order, measure, insert(root, element));
    }

    /** This sequence without the element of equal order, if there is one. */
    public Sorted<T, S> without(T element) {
        return new Sorted<>(order, measure, remove(root, element));
    }

    /**
     * How many elements lie before a point.
     *
     * @param side negative for elements before the point; it must never fall back to negative further on
     */
    public int rank(ToIntFunction<? super T> side) {
        int before = 0;
        Node<T, S> node = root;
        while (node != null) {
            if (side.applyAsInt(node.element) < 0) {
                before += size(node.left) + 1;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return before;
    }

    /** The element at a point, where {@code side} is zero. */
    public @Nullable T find(ToIntFunction<? super T> side) {
        Node<T, S> node = root;
        while (node != null) {
            int where = side.applyAsInt(node.element);
            if (where == 0) {
                return node.element;
            }
            node = where < 0 ? node.right : node.left;
        }
        return null;
    }

    /** The first element, or null in an empty sequence. */
    public @Nullable T first() {
        List<T> head = slice(0, 1);
        return head.isEmpty() ? null : head.get(0);
    }

    /** The elements from one position up to, and without, another; positions outside the sequence are cut off. */
    public List<T> slice(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(size(), to);
        List<T> out = new ArrayList<>(Math.max(0, end - start));
        collect(root, start, end, out);
        return out;
    }

    /** The total over the elements from one position up to, and without, another. */
    public S sum(int from, int to) {
        return sum(root, Math.max(0, from), Math.min(size(), to));
    }

    /** The total over all elements. */
    public S sum() {
        return root == null ? measure.zero() : root.sum;
    }

    private void collect(@Nullable Node<T, S> node, int from, int to, List<T> out) {
        if (node == null || from >= to || to <= 0 || from >= node.size) {
            return;
        }
        int here = size(node.left);
        collect(node.left, from, Math.min(to, here), out);
        if (from <= here && here < to) {
            out.add(node.element);
        }
        collect(node.right, Math.max(0, from - here - 1), to - here - 1, out);
    }

    private S sum(@Nullable Node<T, S> node, int from, int to) {
        if (node == null || from >= to || to <= 0 || from >= node.size) {
            return measure.zero();
        }
        if (from <= 0 && to >= node.size) {
            return node.sum;
        }
        int here = size(node.left);
        S total = sum(node.left, from, Math.min(to, here));
        if (from <= here && here < to) {
            total = measure.plus(total, measure.of(node.element));
        }
        return measure.plus(total, sum(node.right, Math.max(0, from - here - 1), to - here - 1));
    }

    private Node<T, S> insert(@Nullable Node<T, S> node, T element) {
        if (node == null) {
            return node(element, null, null);
        }
        int where = order.compare(element, node.element);
        if (where == 0) {
            return node(element, node.left, node.right);
        }
        return where < 0
                ? balance(node.element, insert(node.left, element), node.right)
                : balance(node.element, node.left, insert(node.right, element));
    }

    private @Nullable Node<T, S> remove(@Nullable Node<T, S> node, T element) {
        if (node == null) {
            return null;
        }
        int where = order.compare(element, node.element);
        if (where < 0) {
            return balance(node.element, remove(node.left, element), node.right);
        }
        if (where > 0) {
            return balance(node.element, node.left, remove(node.right, element));
        }
        if (node.left == null) {
            return node.right;
        }
        if (node.right == null) {
            return node.left;
        }
        T next = leftmost(node.right);
        return balance(next, node.left, remove(node.right, next));
    }

    private static <T, S> T leftmost(Node<T, S> node) {
        Node<T, S> at = node;
        while (at.left != null) {
            at = at.left;
        }
        return at.element;
    }

    private Node<T, S> balance(T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right) {
        int leftSize = size(left);
        int rightSize = size(right);
        if (leftSize + rightSize < 2) {
            return node(element, left, right);
        }
        if (right != null && rightSize > LOPSIDED * leftSize) {
            return turnLeft(element, left, right);
        }
        if (left != null && leftSize > LOPSIDED * rightSize) {
            return turnRight(element, left, right);
        }
        return node(element, left, right);
    }

    private Node<T, S> turnLeft(T element, @Nullable Node<T, S> left, Node<T, S> right) {
        Node<T, S> inner = right.left;
        if (inner == null || size(inner) < SINGLE_TURN * size(right.right)) {
            return node(right.element, node(element, left, inner), right.right);
        }
        return node(inner.element, node(element, left, inner.left), node(right.element, inner.right, right.right));
    }

    private Node<T, S> turnRight(T element, Node<T, S> left, @Nullable Node<T, S> right) {
        Node<T, S> inner = left.right;
        if (inner == null || size(inner) < SINGLE_TURN * size(left.left)) {
            return node(left.element, left.left, node(element, inner, right));
        }
        return node(inner.element, node(left.element, left.left, inner.left), node(element, inner.right, right));
    }

    private Node<T, S> node(T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right) {
        S sum = measure.of(element);
        if (left != null) {
            sum = measure.plus(left.sum, sum);
        }
        if (right != null) {
            sum = measure.plus(sum, right.sum);
        }
        return new Node<>(element, left, right, size(left) + size(right) + 1, sum);
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private record Node<T, S>(
            T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right, int size, S sum) {}
}
