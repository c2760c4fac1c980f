package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Entry;
import dev.partnerkit.mock.seed.Node.Mapping;
import dev.partnerkit.mock.seed.Node.Scalar;
import dev.partnerkit.mock.seed.Node.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of a JSON text, several times as fast as YAML is read. A text that is not flawless is left to
 * {@link Composer}, which takes more and tells what is wrong.
 *
 * <p>A long list is gone through twice: to find it flawless, and then again whenever somebody asks for its nodes, one
 * by one. All nodes of a world of millions would take many times the room of the text.
 */
final class JsonText {

    private static final int LONG = 1000;

    private final String text;
    private final int depth;
    private final JsonScan scan;

    private JsonText(String text, int depth, JsonScan scan) {
        this.text = text;
        this.depth = depth;
        this.scan = scan;
    }

    /** The document, or null when this is not the place to read it. */
    static @Nullable Node document(String text, Bounds bounds) {
        JsonScan scan = new JsonScan(text, 0, 1);
        try {
            if (scan.peek() != '{' && scan.peek() != '[') {
                return null;
            }
            Node node = new JsonText(text, bounds.depth(), scan).node(0);
            return scan.isAtEnd() ? node : null;
        } catch (JsonScan.NotHere e) {
            return null;
        }
    }

    private Node node(int above) {
        char begin = scan.peek();
        int line = scan.line();
        if (begin == '"') {
            return new Scalar(scan.string(), false, line);
        }
        if (begin != '{' && begin != '[') {
            return new Scalar(scan.word(), true, line);
        }
        if (above == depth) {
            throw new JsonScan.NotHere();
        }
        scan.took(begin);
        return begin == '[' ? sequence(line, above + 1) : mapping(line, above + 1);
    }

    private Sequence sequence(int line, int above) {
        int begin = scan.at();
        int beginLine = scan.line();
        List<Node> nodes = new ArrayList<>();
        int size = 0;
        for (boolean more = !scan.took(']'); more; more = scan.another(']')) {
            Node node = node(above);
            if (size++ < LONG) {
                nodes.add(node);
            }
        }
        return new Sequence(size <= LONG ? nodes : () -> again(begin, beginLine, above), line);
    }

    private Iterator<Node> again(int begin, int line, int above) {
        JsonText text = new JsonText(this.text, depth, new JsonScan(this.text, begin, line));
        return new Iterator<>() {

            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Node next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Node node = text.node(above);
                more = text.scan.another(']');
                return node;
            }
        };
    }

    private Mapping mapping(int line, int above) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (boolean more = !scan.took('}'); more; more = scan.another('}')) {
            if (scan.peek() != '"') {
                throw new JsonScan.NotHere();
            }
            String name = scan.string();
            int named = scan.line();
            if (!scan.took(':') || entries.put(name, new Entry(named, node(above))) != null) {
                throw new JsonScan.NotHere();
            }
        }
        return new Mapping(entries, line);
    }
}
