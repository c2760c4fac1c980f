package dev.partnerkit.mock.world;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Grows and prunes weight-balanced trees, copying only the path that changes. */
record Tree<T, S>(Comparator<? super T> order, Measure<? super T, S> measure) {

    // An element's two sides may differ in weight by this factor before the tree is turned.
    private static final int LOPSIDED = 3;
    // A single turn suffices while the inner grandchild weighs less than this many times the outer one.
    private static final int SINGLE_TURN = 2;

    /** An element, what stands before and after it, and how many and how much all of them are. */
    record Node<T, S>(
            T element, @Nullable Node<T, S> left, @Nullable Node<T, S> right, int size, S sum) {}

    static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    Node<T, S> insert(@Nullable Node<T, S> node, T element) {
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

    @Nullable
    Node<T, S> remove(@Nullable Node<T, S> node, T element) {
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
}
