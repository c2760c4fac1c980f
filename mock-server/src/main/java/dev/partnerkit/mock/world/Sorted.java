package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Tree.Block;
import dev.partnerkit.mock.world.Tree.Fork;
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
 * stays whole while the world moves on. A sequence may also stand on {@link Rows}, which take no room; then each element
 * added or taken away costs a few objects on top of them.
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

    /** A sequence of the same order and the same total that stands on rows. */
    public Sorted<T, S> over(Rows<T, S> rows) {
        return new Sorted<>(tree, Tree.block(rows, 0, rows.size()));
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
     * @param side negative for elements before the point; it must never fall back to negative further on, and look at
     *     nothing but what orders the elements
     */
    public int rank(ToIntFunction<? super T> side) {
        int before = 0;
        Node<T, S> node = root;
        while (node instanceof Fork<T, S> fork) {
            if (side.applyAsInt(fork.element()) < 0) {
                before += Tree.size(fork.left()) + 1;
                node = fork.right();
            } else {
                node = fork.left();
            }
        }
        return node instanceof Block<T, S> block ? before + block.search(side) - block.from() : before;
    }

    /** The element at a point, where {@code side} is zero. */
    public @Nullable T find(ToIntFunction<? super T> side) {
        Node<T, S> node = root;
        while (node instanceof Fork<T, S> fork) {
            int where = side.applyAsInt(fork.element());
            if (where == 0) {
                return fork.element();
            }
            node = where < 0 ? fork.right() : fork.left();
        }
        if (node instanceof Block<T, S> block) {
            int at = block.search(side);
            return block.holds(at, side) ? block.rows().get(at) : null;
        }
        return null;
    }

    /** The first element, or null in an empty sequence. */
    public @Nullable T first() {
        return root == null ? null : root.first();
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
        if (node instanceof Block<T, S> block) {
            for (int i = from; i < Math.min(to, block.size()); i++) {
                out.add(block.rows().get(block.from() + i));
            }
        } else if (node instanceof Fork<T, S> fork) {
            int here = Tree.size(fork.left());
            collect(fork.left(), from, Math.min(to, here), out);
            if (from <= here && here < to) {
                out.add(fork.element());
            }
            collect(fork.right(), Math.max(0, from - here - 1), to - here - 1, out);
        }
    }

    private S sum(@Nullable Node<T, S> node, int from, int to) {
        if (node == null || from >= to || to <= 0 || from >= node.size()) {
            return tree.measure().zero();
        }
        if (from <= 0 && to >= node.size()) {
            return node.sum();
        }
        if (node instanceof Block<T, S> block) {
            return block.rows().sum(block.from() + from, block.from() + Math.min(to, block.size()));
        }
        Fork<T, S> fork = (Fork<T, S>) node;
        int here = Tree.size(fork.left());
        S total = sum(fork.left(), from, Math.min(to, here));
        if (from <= here && here < to) {
            total = tree.measure().plus(total, tree.measure().of(fork.element()));
        }
        return tree.measure().plus(total, sum(fork.right(), Math.max(0, from - here - 1), to - here - 1));
    }
}
