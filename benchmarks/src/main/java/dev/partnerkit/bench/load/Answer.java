package dev.partnerkit.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers off a connection, one after the other, and sees that each is a good one. */
final class Answer {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

    private final int body;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 20);
    // The answer's bytes, head and all, once the head is read; the next ones will have the same head but for the date.
    private int length;

    Answer(int body) {
        this.body = body;
    }

    /** Whether the answer is there, so that the next request may go. */
    boolean readFrom(SocketChannel channel) throws IOException {
        if (channel.read(in) < 0) {
            throw new IllegalStateException("the server has closed the connection");
        }
        if (length == 0) {
            length = measured();
        }
        if (length == 0 || in.position() < length) {
            return false;
        }
        if (in.position() > length || in.get(9) != '2' || !endsHead(length - body)) {
            throw new IllegalStateException("another answer than expected: " + text());
        }
        in.clear();
        return true;
    }

    private int measured() {
        String text = text();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        Matcher matcher = LENGTH.matcher(text.substring(0, end + 2));
        if (!matcher.find() || Integer.parseInt(matcher.group(1)) != body) {
            throw new IllegalStateException("a body of " + body + " bytes was expected: " + text);
        }
        return end + 4 + body;
    }

    private boolean endsHead(int end) {
        return in.get(end - 1) == '\n' && in.get(end - 2) == '\r' && in.get(end - 3) == '\n' && in.get(end - 4) == '\r';
    }

    private String text() {
        return new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    }
}
