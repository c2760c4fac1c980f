package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Entry;
import dev.partnerkit.mock.seed.Node.Mapping;
import dev.partnerkit.mock.seed.Node.Scalar;
import dev.partnerkit.mock.seed.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of a JSON text, several times as fast as YAML is read. A text that is not flawless is left to
 * {@link Composer}, which takes more and tells what is wrong.
 */
final class JsonText {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int HEX = 16;

    private final String text;
    private final int depth;
    private int at;
    private int line = 1;

    private JsonText(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    /** The document, or null when this is not the place to read it. */
    static @Nullable Node document(String text, Bounds bounds) {
        JsonText json = new JsonText(text, bounds.depth());
        try {
            if (json.peek() != '{') {
                return null;
            }
            Node node = json.node(0);
            return json.peek() == 0 && json.at == text.length() ? node : null;
        } catch (NotHere e) {
            return null;
        }
    }

    private Node node(int above) {
        char begin = peek();
        if (begin == '"') {
            return new Scalar(string(), false, line);
        }
        if (begin != '{' && begin != '[') {
            return new Scalar(word(), true, line);
        }
        at++;
        if (above == depth) {
            throw new NotHere();
        }
        return begin == '[' ? sequence(line, above + 1) : mapping(line, above + 1);
    }

    private Sequence sequence(int begin, int above) {
        List<Node> nodes = new ArrayList<>();
        for (boolean more = !took(']'); more; more = another(']')) {
            nodes.add(node(above));
        }
        return new Sequence(nodes, begin);
    }

    private Mapping mapping(int begin, int above) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (boolean more = !took('}'); more; more = another('}')) {
            if (peek() != '"') {
                throw new NotHere();
            }
            String name = string();
            int named = line;
            if (!took(':') || entries.put(name, new Entry(named, node(above))) != null) {
                throw new NotHere();
            }
        }
        return new Mapping(entries, begin);
    }

    private boolean another(char end) {
        if (took(',')) {
            return true;
        }
        if (took(end)) {
            return false;
        }
        throw new NotHere();
    }

    private boolean took(char wanted) {
        boolean here = peek() == wanted;
        at += here ? 1 : 0;
        return here;
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                line++;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
        }
        return 0;
    }

    /** A number or a literal; which of them, and whether it may stand there, is asked later. */
    private String word() {
        int begin = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(begin, at);
        boolean number = !word.isEmpty() && (word.charAt(0) == '-' || Character.isDigit(word.charAt(0)));
        if (number || word.equals("true") || word.equals("false") || word.equals("null")) {
            return word;
        }
        throw new NotHere();
    }

    private static boolean isOfWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
    }

    private String string() {
        int begin = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(begin, at++);
        }
        StringBuilder string = new StringBuilder().append(text, begin, at);
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw new NotHere();
            }
            string.append(c == '\\' ? escaped(next()) : c);
        }
        return string.toString();
    }

    private char escaped(char c) {
        if (c == 'u') {
            int point = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(next(), HEX);
                if (digit < 0) {
                    throw new NotHere();
                }
                point = point * HEX + digit;
            }
            return (char) point;
        }
        int known = ESCAPED.indexOf(c);
        if (known < 0) {
            throw new NotHere();
        }
        return MEANT.charAt(known);
    }

    private char next() {
        if (at == text.length()) {
            throw new NotHere();
        }
        return text.charAt(at++);
    }

    /** Not flawless JSON. */
    private static final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHere() {
            super(null, null, false, false);
        }
    }
}
