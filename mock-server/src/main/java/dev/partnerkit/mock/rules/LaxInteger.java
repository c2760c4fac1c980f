package dev.partnerkit.mock.rules;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A whole number in any of the spellings the users list takes: blanks around it, a plus sign, leading zeros, single
 * underscores between digits, zeros after a point.
 */
final class LaxInteger {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*(?:\\.0+)?");
    // The framework behind the users list reads no longer numbers.
    private static final int MOST_DIGITS = 4300;

    private LaxInteger() {}

    static boolean fits(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    static boolean isTooLong(String text) {
        return text.strip().length() > MOST_DIGITS;
    }

    /** The number, held within 64 bits, which no limit of the contract comes near. */
    static long read(String text) {
        String digits = text.strip().replace("_", "").replaceFirst("\\.0+$", "").replaceFirst("^\\+", "");
        BigInteger number = new BigInteger(digits);
        if (number.bitLength() > 62) {
            return number.signum() < 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2;
        }
        return number.longValue();
    }
}
