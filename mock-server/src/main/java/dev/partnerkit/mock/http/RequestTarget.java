package dev.partnerkit.mock.http;

import java.util.regex.Pattern;

/** The address on a request line. */
final class RequestTarget {

    // A client that takes the mock for a proxy sends the whole address.
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final String ANYWHERE = "-._~:/?@!$&'()*+,;=";
    private static final String IN_QUERY = "[]";
    private static final String HEX = "0123456789ABCDEF";

    private RequestTarget() {}

    /** The same with every byte encoded that has no place in an address as it is; what is encoded stays so. */
    static String encoded(String line) {
        String received = line.startsWith("/") ? line : ORIGIN.matcher(line).replaceFirst("");
        int query = received.indexOf('?');
        StringBuilder out = new StringBuilder(received.length());
        for (int i = 0; i < received.length(); i++) {
            char c = received.charAt(i);
            boolean kept = isAlphanumeric(c)
                    || ANYWHERE.indexOf(c) >= 0
                    || (query >= 0 && i > query && IN_QUERY.indexOf(c) >= 0)
                    || startsCode(received, i);
            if (kept) {
                out.append(c);
            } else {
                // one character of a request line is one byte
                out.append('%').append(HEX.charAt((c >> 4) & 15)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean startsCode(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && isHex(text.charAt(at + 1))
                && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
