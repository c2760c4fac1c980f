package dev.partnerkit.mock.seed;

import java.util.Map;

/** A piece of a document as it was written, before anybody asked what it means. */
sealed interface Node {

    /** The line it begins in, the first being 1. */
    int line();

    /** What it is, in words. */
    String kind();

    /** A single value, with its text kept; plain when it was not in quotes. */
    record Scalar(String text, boolean plain, int line) implements Node {

        @Override
        public String kind() {
            return isEmpty() ? "empty" : "a single value";
        }

        /** Whether nothing is said, or that there is nothing. */
        boolean isEmpty() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    /** Nodes one after the other. */
    record Sequence(Iterable<Node> nodes, int line) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Nodes by name. */
    record Mapping(Map<String, Entry> entries, int line) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** What stands under a name, and in which line the name stands. */
    record Entry(int line, Node value) {}
}
