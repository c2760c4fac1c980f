package dev.partnerkit.mock.rules;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Whole numbers of 64 bits, as the affiliate operations take them. */
final class Integers {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    // Eighteen digits fit whatever they are.
    private static final int SAFE = 18;
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,19}");
    private static final String RULE = "is not a whole number of 64 bits";

    private Integers() {}

    static long fromText(String name, String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw AffiliateFaults.parameter(name, text, RULE);
        }
        return text.length() <= SAFE ? Long.parseLong(text) : fit(name, new BigInteger(text));
    }

    static long fit(String name, BigInteger number) {
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
            throw AffiliateFaults.parameter(name, number, RULE);
        }
        return number.longValue();
    }
}
