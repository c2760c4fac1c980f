package dev.partnerkit.mock.doctor;

import java.nio.charset.StandardCharsets;

/**
 * A way of encoding text for an address; languages differ in what they leave as it is.
 *
 * @param kept what stays as it is, beside ASCII letters and digits
 * @param plus whether a blank becomes a plus sign
 * @param small whether the digits of a code are small letters
 */
record Percent(String kept, boolean plus, boolean small) {

    String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c == ' ' && plus) {
                out.append('+');
            } else if (isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(digit(c >> 4)).append(digit(c & 15));
            }
        }
        return out.toString();
    }

    private char digit(int value) {
        char digit = Character.forDigit(value, 16);
        return small ? digit : Character.toUpperCase(digit);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
