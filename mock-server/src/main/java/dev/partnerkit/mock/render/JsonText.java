package dev.partnerkit.mock.render;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;

/** JSON as the framework's serializer writes it, put together in one piece of memory. */
final class JsonText {

    private static final int ROOM = 8192;
    private static final int BILLION = 1_000_000_000;
    private static final int LONGEST = 10;
    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private byte[] bytes = new byte[ROOM];
    private int size;

    /** A brace or bracket, after a comma where something precedes it. */
    void open(char bracket) {
        separate();
        put((byte) bracket);
    }

    void close(char bracket) {
        put((byte) bracket);
    }

    /** A name, as {@link Field} has it: quoted, with its colon. */
    void name(byte[] quoted) {
        separate();
        ascii(quoted);
    }

    // Two digits at a step: every row begins with a number, and Long.toString and a copy of its bytes took thrice the
    // time.
    void number(long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            plain(Long.toString(value));
            return;
        }
        int rest = (int) value;
        int length = rest >= BILLION ? LONGEST : digits(rest);
        ensure(length);
        byte[] to = bytes;
        size += length;
        int at = size;
        while (rest >= 100) {
            int next = rest / 100;
            int two = rest - next * 100;
            to[--at] = ONES[two];
            to[--at] = TENS[two];
            rest = next;
        }
        to[--at] = ONES[rest];
        if (rest >= 10) {
            to[--at] = TENS[rest];
        }
    }

    /** Characters that stand for themselves, such as those of a number. */
    @SuppressWarnings("deprecation") // of a text that has no other characters than bytes
    void plain(String text) {
        ensure(text.length());
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    void text(String value) {
        put((byte) '"');
        if (isPlain(value)) {
            plain(value);
        } else {
            quoted(value);
        }
        put((byte) '"');
    }

    // Half a pair of surrogates is no character, and stands as its number.
    private void quoted(String value) {
        int begin = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                ascii(new SerializedString(value.substring(begin, i)).asQuotedUTF8());
                plain(String.format("\\u%04X", (int) c));
                begin = i + 1;
            }
        }
        ascii(new SerializedString(value.substring(begin)).asQuotedUTF8());
    }

    /** Bytes as they are. */
    void ascii(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void put(byte one) {
        ensure(1);
        bytes[size++] = one;
    }

    /** Two digits in the place of those that begin so many bytes before the end. */
    void two(int back, int number) {
        bytes[size - back] = TENS[number];
        bytes[size - back + 1] = ONES[number];
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static int digits(int number) {
        int digits = 1;
        for (int bound = 10; number >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    private void separate() {
        byte last = size == 0 ? (byte) '{' : bytes[size - 1];
        if (last != '{' && last != '[' && last != ':') {
            put((byte) ',');
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
