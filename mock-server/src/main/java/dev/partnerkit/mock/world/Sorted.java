package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Tree.Node;
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

    private final Tree<T, S> tree;
    private final @Nullable Node<T, S> root;

    private Sorted(Tree<T, S> tree, @Nullable Node<T, S> root) {
        this.tree = tree;
        this.root = root;
    }

    /** A sequence without elements; two elements of equal order count as the same one. */
    public static <T, S> Sorted<T, S> empty(Comparator<? super T> order, Measure<? super T, S> measure) {
        return new Sorted<>(new Tree<>(order, measure), null);
    }

    /** A sequence that keeps no total. */
    public static <T> Sorted<T, Measure.None> empty(Comparator<? super T> order) {
        return empty(order, Measure.none());
    }

    public int size() {
        return Tree.size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** This sequence with the element in it, in place of one of equal order if there is one. */
    public Sorted<T, S> with(T element) {
        return new Sorted<>(tree, tree.insert(root, element));
    }

    /** This sequence without the element of equal order, if there is one. */
    public Sorted<T, S> without(T element) {
        return new Sorted<>(tree, tree.remove(root, element));
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
            if (side.applyAsInt(node.element()) < 0) {
                before += Tree.size(node.left()) + 1;
                node = node.right();
            } else {
                node = node.left();
            }
        }
        return before;
    }

    /** The element at a point, where {@code side} is zero. */
    public @Nullable T find(ToIntFunction<? super T> side) {
        Node<T, S> node = root;
        while (node != null) {
            int where = side.applyAsInt(node.element());
            if (where == 0) {
                return node.element();
            }
            node = where < 0 ? node.right() : node.left();
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
        return root == null ? tree.measure().zero() : root.sum();
    }

    private void collect(@Nullable Node<T, S> node, int from, int to, List<T> out) {
        if (node == null || from >= to || to <= 0 || from >= node.size()) {
            return;
        }
        int here = Tree.size(node.left());
        collect(node.left(), from, Math.min(to, here), out);
        if (from <= here && here < to) {
            out.add(node.element());
        }
        collect(node.right(), Math.max(0, from - here - 1), to - here - 1, out);
    }

    private S sum(@Nullable Node<T, S> node, int from, int to) {
        if (node == null || from >= to || to <= 0 || from >= node.size()) {
            return tree.measure().zero();
        }
        if (from <= 0 && to >= node.size()) {
            return node.sum();
        }
        int here = Tree.size(node.left());
        S total = sum(node.left(), from, Math.min(to, here));
        if (from <= here && here < to) {
            total = tree.measure().plus(total, tree.measure().of(node.element()));
        }
        return tree.measure().plus(total, sum(node.right(), Math.max(0, from - here - 1), to - here - 1));
    }
}
