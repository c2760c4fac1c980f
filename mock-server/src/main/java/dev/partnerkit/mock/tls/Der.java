package dev.partnerkit.mock.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The binary form of certificates (X.690), as far as ours need it. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_ID = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    // RFC 5280, 4.1.2.5: years up to this one are told with two digits
    private static final int LAST_SHORT_YEAR = 2049;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return of(SEQUENCE, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return of(SET, joined(parts));
    }

    static byte[] integer(BigInteger value) {
        return of(INTEGER, value.toByteArray());
    }

    static byte[] truth() {
        return of(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] utf8(String text) {
        return of(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] bytes) {
        return of(OCTET_STRING, bytes);
    }

    /** Bits of which the last ones of the last byte may not count. */
    static byte[] bits(int unused, byte... bytes) {
        return of(BIT_STRING, joined(new byte[] {(byte) unused}, bytes));
    }

    static byte[] time(Instant instant) {
        boolean brief = instant.atZone(ZoneOffset.UTC).getYear() <= LAST_SHORT_YEAR;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(brief ? "yyMMddHHmmss'Z'" : "yyyyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC);
        return of(brief ? UTC_TIME : GENERALIZED_TIME, format.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** A number such as {@code 2.5.29.15}. */
    static byte[] id(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >>> shift != 0) {
                    out.write(0x80 | (arc >>> shift & 0x7F));
                }
            }
            out.write(arc & 0x7F);
        }
        return of(OBJECT_ID, out.toByteArray());
    }

    /** Something around which its place in a form is written. */
    static byte[] explicit(int place, byte[] content) {
        return of(0xA0 | place, content);
    }

    /** Something whose kind is replaced by its place in a form. */
    static byte[] implicit(int place, byte[] content) {
        return of(0x80 | place, content);
    }

    private static byte[] of(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
        out.write(tag);
        int length = content.length;
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | (digits.length - from));
            out.write(digits, from, digits.length - from);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
