package dev.partnerkit.mock.rules;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number in any of the spellings the users list takes: blanks around it, a plus sign, leading zeros, single
 * underscores between digits, zeros after a point.
 */
final class LaxInteger {

    // Underscores among leading zeros may be doubled, those between other digits not.
    private static final Pattern FORM =
            Pattern.compile("[+-]?(?:0[0_]*+(?<=0)|(?:0[0_]*+)?+(?<digits>[1-9][0-9_]*+)(?<!_))(?:\\.0++)?");
    // Of a number that begins with zeros the framework reads on at its first other digit, or at a minus.
    private static final Pattern MINUS_AFTER_ZEROS = Pattern.compile("^\\+?0[0_]*+-");
    private static final Pattern PLAIN = Pattern.compile("-?[1-9][0-9]*+");
    // The framework behind the users list reads no longer numbers.
    private static final int LONGEST = 4300;
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private LaxInteger() {}

    /** The number, held within 64 bits, which no limit of the contract comes near. */
    static long read(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.lookingAt() && plain.end() > LONGEST) {
            throw Malformed.tooLong();
        }
        String trimmed = MINUS_AFTER_ZEROS.matcher(trim(text)).replaceFirst("-");
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw Malformed.unreadable();
        }
        String digits = form.group("digits");
        if (digits == null) {
            return 0;
        }
        String sign = trimmed.startsWith("-") ? "-" : "";
        String number = sign + digits.replace("_", "");
        if (digits.contains("__") || number.length() > LONGEST) {
            throw Malformed.unreadable();
        }
        return new BigInteger(number).max(LEAST).min(MOST).longValue();
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    // Neither Java's idea of white space nor Java's idea of a blank is Unicode's.
    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    /** A text that is no whole number. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String type;

        Malformed(String type, String error) {
            super(error, null, false, false);
            this.type = type;
        }

        static Malformed unreadable() {
            return new Malformed(
                    "int_parsing", "Input should be a valid integer, unable to parse string as an integer");
        }

        static Malformed tooLong() {
            return new Malformed(
                    "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
        }

        String error() {
            return String.valueOf(getMessage());
        }

        String type() {
            return type;
        }
    }
}
