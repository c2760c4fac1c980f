package dev.partnerkit.mock.seed;

/** Goes through a JSON text from one piece to the next, and gives up where it is not flawless. */
final class JsonScan {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int HEX = 16;

    private final String text;
    private int at;
    private int line;

    JsonScan(String text, int at, int line) {
        this.text = text;
        this.at = at;
        this.line = line;
    }

    /** How far it has come. */
    int at() {
        return at;
    }

    /** In which line it is, the first being 1. */
    int line() {
        return line;
    }

    boolean isAtEnd() {
        return peek() == 0 && at == text.length();
    }

    /** Whether one more thing comes before the end of a list or a mapping. */
    boolean another(char end) {
        if (took(',')) {
            return true;
        }
        if (took(end)) {
            return false;
        }
        throw new NotHere();
    }

    boolean took(char wanted) {
        boolean here = peek() == wanted;
        at += here ? 1 : 0;
        return here;
    }

    /** The next character that is no space; 0 at the end. */
    char peek() {
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
    String word() {
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

    String string() {
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
    static final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHere() {
            super(null, null, false, false);
        }
    }
}
